# Rights: groups of the articles, in Khmer. Written directly; no other language is its master.
# review: unreviewed

rights-group-work = ការងារ និងប្រាក់ឈ្នួល
rights-group-danger = គ្រោះថ្នាក់ និងការបង្ខំ
rights-group-papers = ឯកសារ និងព្រំដែន
rights-group-help = របាយការណ៍ និងជំនួយ
rights-group-home = ការត្រឡប់ទៅផ្ទះ និងគ្រួសារ
rights-group-money = ទូរស័ព្ទ និងលុយ
rights-group-other = រឿងផ្សេងទៀត
