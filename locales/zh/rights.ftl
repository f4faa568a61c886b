# Rights: groups of the articles, in Chinese (Simplified). Written directly in the language; no language is the master of another.
# review: unreviewed

rights-group-work = 工作和工资
rights-group-danger = 危险和被逼
rights-group-papers = 证件和边境
rights-group-help = 报告和求助
rights-group-home = 回家和家人
rights-group-money = 手机和钱
rights-group-other = 其他
