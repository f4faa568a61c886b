# Saphan: what the app knows, where it comes from and how it is handed on, in Chinese.
# review: unreviewed

pack-missing = 这个应用自带的权利、电话和求助机构资料不见了或损坏了。请重新安装应用。你写的内容还在，等待发送的内容会在那以后发出。在此之前，可以打下面的电话。
