# Rights: groups of the articles, in Vietnamese. Written directly in the language; no language is the master of another.
# review: unreviewed

rights-group-work = Việc làm và tiền lương
rights-group-danger = Nguy hiểm và bị ép buộc
rights-group-papers = Giấy tờ và biên giới
rights-group-help = Báo tin và được giúp
rights-group-home = Về nhà và gia đình
rights-group-money = Điện thoại và tiền bạc
rights-group-other = Chuyện khác
