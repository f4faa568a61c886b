# Saphan: what the app knows, where it comes from and how it is handed on, in Khmer.
# review: unreviewed

pack-missing = សិទ្ធិ លេខទូរស័ព្ទ និងអ្នកជួយ ដែលត្រូវមានក្នុងកម្មវិធីនេះ បានបាត់ ឬខូច។ សូមដំឡើងកម្មវិធីឡើងវិញ។ អ្វីដែលអ្នកបានសរសេរនៅតែមាន ហើយអ្វីដែលកំពុងរង់ចាំនឹងផ្ញើក្រោយនោះ។ រហូតដល់ពេលនោះ លេខខាងក្រោមអាចជួយបាន។
