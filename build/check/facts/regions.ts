// Provinces by the leading digits of postcodes and area codes, and by the cities that books are published in. Facts of
// China Post's and the telephone companies' numbering, compiled for Fuzi. Data and look-ups; must not judge anything.

const byPostcode: Readonly<Record<string, string>> = {
  北京: '10',
  上海: '20',
  天津: '30',
  重庆: '40',
  内蒙古: '01 02',
  山西: '03 04',
  河北: '05 06 07',
  辽宁: '11 12',
  吉林: '13',
  黑龙江: '15 16',
  江苏: '21 22',
  安徽: '23 24',
  山东: '25 26 27',
  浙江: '31 32',
  江西: '33 34',
  福建: '35 36',
  湖南: '41 42',
  湖北: '43 44',
  河南: '45 46 47',
  广东: '51 52',
  广西: '53 54',
  贵州: '55 56',
  海南: '57',
  四川: '61 62 63 64',
  云南: '65 66 67',
  陕西: '71 72',
  甘肃: '73 74',
  宁夏: '75',
  青海: '81',
  新疆: '83 84',
  西藏: '85 86',
};

const byAreaCode: Readonly<Record<string, string>> = {
  北京: '010',
  上海: '021',
  天津: '022',
  重庆: '023',
  辽宁: '024 041 042',
  江苏: '025 051 052',
  湖北: '027 071 072',
  四川: '028 081 082 083',
  陕西: '029 091',
  河北: '031 033',
  山西: '034 035',
  河南: '037 039',
  吉林: '043 044',
  黑龙江: '045 046',
  内蒙古: '047 048',
  山东: '053 054 063',
  安徽: '055 056',
  浙江: '057 058',
  福建: '059',
  广东: '020 066 075 076',
  云南: '069 087 088',
  江西: '070 079',
  湖南: '073 074',
  广西: '077',
  贵州: '085',
  西藏: '089',
  海南: '0898 0899 0890',
  新疆: '090 099',
  甘肃: '093 094',
  宁夏: '095',
  青海: '097',
};

/** Cities where books are published, beside the provinces themselves. */
const cities: Readonly<Record<string, string>> = {
  河北: '石家庄 保定 唐山 秦皇岛 廊坊',
  山西: '太原 大同',
  内蒙古: '呼和浩特 赤峰 通辽 海拉尔 呼伦贝尔 包头',
  辽宁: '沈阳 大连 鞍山',
  吉林: '长春 延吉 延边',
  黑龙江: '哈尔滨 牡丹江 齐齐哈尔',
  江苏: '南京 苏州 徐州 镇江 扬州 南通 无锡 常州',
  浙江: '杭州 宁波 温州',
  安徽: '合肥 芜湖',
  福建: '福州 厦门',
  江西: '南昌 景德镇',
  山东: '济南 青岛 东营 烟台 淄博',
  河南: '郑州 开封 洛阳',
  湖北: '武汉 宜昌',
  湖南: '长沙 湘潭 岳阳',
  广东: '广州 深圳 珠海 汕头 佛山 东莞',
  广西: '南宁 桂林',
  海南: '海口 三亚',
  四川: '成都 绵阳',
  贵州: '贵阳',
  云南: '昆明 芒市 潞西 德宏',
  西藏: '拉萨',
  陕西: '西安 咸阳 杨凌',
  甘肃: '兰州',
  青海: '西宁',
  宁夏: '银川',
  新疆: '乌鲁木齐 喀什 石河子 奎屯',
};

/** Names of provinces and of the cities above. */
export const regionNames: readonly string[] = [
  ...Object.keys(byPostcode),
  ...Object.values(cities).flatMap((list) => list.split(' ')),
];

/** The province of a postcode; undefined where the digits are nobody's. */
export function regionOfPostcode(postcode: string): string | undefined {
  return Object.entries(byPostcode).find(([, heads]) => heads.split(' ').includes(postcode.slice(0, 2)))?.[0];
}

/** The province of a telephone number with its area code. */
export function regionOfTelephone(number: string): string | undefined {
  const heads = (list: string) => list.split(' ').some((head) => number.startsWith(head));
  // 0898 is 海南's, the rest of 089 西藏's: the longer head first.
  if (heads(byAreaCode.海南!)) return '海南';
  return Object.entries(byAreaCode).find(([, list]) => heads(list))?.[0];
}

/** The province that a place or an address begins with: 北京, 南京, 江苏省南京市. */
export function regionOfPlace(text: string): string | undefined {
  const own = text.replace(/^(?:中国|中华人民共和国)/, '').trim();
  const provinces = Object.keys(byPostcode);
  const province = provinces.find((name) => own.startsWith(name));
  if (province) return province;
  return Object.entries(cities).find(([, list]) => list.split(' ').some((city) => own.startsWith(city)))?.[0];
}
