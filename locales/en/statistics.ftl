# Saphan: figures, documents and material to share.
# review: unreviewed

statistics-title = Figures
statistics-explain = Each figure stands with what was counted and by whom, as far as that is known. Where sources differ, both stand side by side. Nothing is added up.
statistics-several = Several countries
statistics-counted = What was counted
statistics-note = Please note
statistics-unknown-is-not-zero = Where no figure stands, it is not known. That is not zero.
statistics-quarter = First { $months } months of { $year }
statistics-table = All figures
statistics-row = Item
documents-title = Laws and documents
publicity-title = Material to share
documents-explain = What exists, with its year. This app holds short texts of its own, not these documents.
rights-more = Figures and documents
document-kind-law = Law
document-kind-treaty = Agreement between states
document-kind-guideline = Guideline
document-kind-form = Form
document-kind-handbook = Handbook
document-kind-website = Website
document-kind-booklet = Booklet
document-kind-card = Card
document-kind-data = Data
document-year = Year: { $year }
document-year-unknown = Year: not known
document-no-link = Where it can be read on the internet is not known.
document-open = Open the page
document-needs-internet = Needs the internet; it may cost data.
document-keep-yes = The whole text may be kept on a phone and passed on.
document-keep-no = The whole text may not be kept and passed on.
document-keep-unknown = Whether the whole text may be kept and passed on is not known.
document-here = In this app, without internet
card-share = Send these numbers
card-line = { $number }: { $name }
card-only-there = Only in { $country }
