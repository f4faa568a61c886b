# Rights: groups of the articles. English is written directly, as are the other six; none is the master of another.
# review: unreviewed

rights-group-work = Work and pay
rights-group-danger = Danger and force
rights-group-papers = Papers and border
rights-group-help = Reports and help
rights-group-home = Going home and family
rights-group-money = Phone and money
rights-group-other = More
