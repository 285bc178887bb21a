/** Whom to call, and how to get there. */
export const reach = {
  call: '打电话',
  go: '怎么去',
  copyAddress: '复制地址',
  chooseMap: '用哪个地图打开：',
  maps: {
    phone: '手机自带地图',
    amap: '高德地图',
    baidu: '百度地图',
    tencent: '腾讯地图',
    apple: '苹果地图',
  },
  hours: '开放时间',
  stepFree: '无障碍',
  toilets: '厕所',
  parking: '停车',
};

/** Passing on what is on a page. */
export const share = {
  copy: '复制文字，发到群里',
  send: '发给别人',
  copied: '已复制，到微信里长按粘贴。',
  addressCopied: '地址已复制。',
  failed: '没能复制。请长按文字，自己选“复制”。',
  print: '打印，贴在公告栏',
  time: (text: string) => `时间：${text}`,
  place: (text: string) => `地点：${text}`,
  phone: (text: string) => `电话：${text}`,
  more: (address: string) => `详情：${address}`,
};

/** The drawn map of the venues. */
export const placeMap = {
  title: '地图上看',
  label: '各个场所的位置，数字的意思列在图下。',
  metres: (count: number) => (count < 1000 ? `${count}米` : `${count / 1000}公里`),
  north: '北',
};
