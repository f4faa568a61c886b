# Saphan: the search screen.
# review: unreviewed
# { $words } are the words of a line that fit what was typed.
search-title = ស្វែងរក
search-label = អ្នកចង់រកអ្វី?
search-hint = វាយពាក្យពីរបី ដូចដែលអ្នកនិយាយ។ វាយខុសក៏មិនអីដែរ។ មិនត្រូវការអ៊ីនធឺណិតទេ។
search-forgotten = អ្វីដែលអ្នកវាយនៅទីនេះ មិនត្រូវបានរក្សាទុកទេ។
search-none = រកមិនឃើញទេ។ សាកពាក្យផ្សេង ឬមើលនៅទីនេះ៖
search-found = រកឃើញ
search-mark = «{ $words }»
home-search = ស្វែងរក
