# Saphan: figures, documents and material to share.
# review: unreviewed

statistics-title = តួលេខ
statistics-explain = តួលេខនីមួយៗមានអ្វីដែលបានរាប់ និងអ្នកណារាប់ តាមដែលដឹង។ បើប្រភពមិនដូចគ្នា បង្ហាញទាំងពីរទន្ទឹមគ្នា។ មិនបូកអ្វីទេ។
statistics-several = ប្រទេសច្រើន
statistics-counted = រាប់អ្វី
statistics-note = សូមកត់សម្គាល់
statistics-unknown-is-not-zero = កន្លែងគ្មានតួលេខ គឺមិនដឹង។ មិនមែនសូន្យទេ។
statistics-quarter = { $months } ខែដំបូងនៃឆ្នាំ { $year }
statistics-table = តួលេខទាំងអស់
statistics-row = មុខ
documents-title = ច្បាប់ និងឯកសារ
publicity-title = សម្ភារៈសម្រាប់ចែករំលែក
documents-explain = អ្វីដែលមាន ជាមួយឆ្នាំ។ កម្មវិធីនេះមានអត្ថបទខ្លីផ្ទាល់ខ្លួន មិនមែនឯកសារទាំងនេះទេ។
rights-more = តួលេខ និងឯកសារ
document-kind-law = ច្បាប់
document-kind-treaty = កិច្ចព្រមព្រៀងរវាងរដ្ឋ
document-kind-guideline = មគ្គុទ្ទេសក៍
document-kind-form = ទម្រង់
document-kind-handbook = សៀវភៅណែនាំ
document-kind-website = គេហទំព័រ
document-kind-booklet = កូនសៀវភៅ
document-kind-card = កាត
document-kind-data = ទិន្នន័យ
document-year = ឆ្នាំ៖ { $year }
document-year-unknown = ឆ្នាំ៖ មិនដឹង
document-no-link = មិនដឹងថាអាចអាននៅឯណាលើអ៊ីនធឺណិតទេ។
document-open = បើកទំព័រ
document-needs-internet = ត្រូវការអ៊ីនធឺណិត អាចអស់ថ្លៃទិន្នន័យ។
document-keep-yes = អត្ថបទទាំងមូលអាចរក្សាទុកក្នុងទូរស័ព្ទ និងផ្តល់បន្ត។
document-keep-no = អត្ថបទទាំងមូលមិនអាចរក្សាទុក និងផ្តល់បន្តទេ។
document-keep-unknown = មិនដឹងថាអត្ថបទទាំងមូលអាចរក្សាទុក និងផ្តល់បន្តឬទេ។
document-here = ក្នុងកម្មវិធីនេះ គ្មានអ៊ីនធឺណិត
card-share = ផ្ញើលេខទាំងនេះ
card-line = { $number }៖ { $name }
card-only-there = តែក្នុង{ $country }
