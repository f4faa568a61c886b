# Saphan: what the app knows, where it comes from and how it is handed on, in Chinese.
# review: unreviewed

pack-missing = 这个应用自带的权利、电话和求助机构资料不见了或损坏了。请重新安装应用。您写的内容还在，等待发送的内容会在那以后发出。在此之前，可以打下面的电话。
pack-open = 应用里的资料
pack-title = 应用里的资料
pack-made = 权利、电话和求助机构，资料日期{ $date }。
pack-made-unknown = 权利、电话和求助机构，是应用自带的资料。
pack-old = 这份资料本应在{ $date }之前更新。有些电话可能已经变了。请查找新资料，或从另一部手机接收。
pack-look = 查找新资料
pack-look-cost = 会用一点流量，通常比一张照片少。管理您所用网络的人能看到这部手机发出了询问。
pack-looking = 正在查找新资料。您可以继续使用。
pack-none = 没有更新的资料。
pack-new = 应用有了新资料：权利、电话和求助机构，日期{ $date }。
pack-unreachable = 连不上服务，或收到的资料不能用。原来的资料还在。请以后再试。
pack-give = 传给另一部手机
pack-give-explain = 一个含有权利、电话和求助机构的文件会用蓝牙、Quick Share 或 AirDrop 传到另一部手机。不需要上网。文件里没有您写的任何内容。在那部手机上打开这个应用，进入设置、应用里的资料，再接收。
pack-give-cannot = 应用自带的资料没有签名，不能在这里更新，也不能传给另一部手机。新版应用会带来新资料。
pack-take = 从另一部手机接收
pack-take-explain = 选择您收到的文件。只有来自本应用制作者、完整而且更新的文件才会被接收。
pack-taken = 已接收。应用现在有{ $date }的权利、电话和求助机构。
pack-not-ours = 这个应用不能接收这个文件。请选择别的文件。
pack-damaged = 这个文件没有完整到达。请对方再传一次。
pack-other-key = 这个文件不是本应用制作者的，或被人改过。没有接收。
pack-expired = 这个文件太旧，不能接收。请查找新资料，或向另一部手机要。
pack-older = 这部手机已经有相同或更新的资料。
pack-needs-app = 这个文件需要更新版本的应用。请先安装新版本。
