// What book.yaml may hold: a JSON schema whose descriptions, in Chinese, are also the handbook's list of keys.
// Data only. Values that YAML would read as numbers or dates are strings here; validate.ts keeps them as typed.

/** The part of JSON schema that this file uses. */
export interface Schema {
  type?: string | string[];
  description: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: false | Schema;
  items?: Schema;
  enum?: (string | number | boolean)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

const text = (description: string, more: Partial<Schema> = {}): Schema => ({ type: 'string', description, ...more });
const texts = (description: string): Schema => ({ type: 'array', description, items: text('一行文字') });
const count = (description: string, more: Partial<Schema> = {}): Schema => ({
  type: 'integer',
  description,
  minimum: 1,
  ...more,
});
const number = (description: string, more: Partial<Schema> = {}): Schema => ({
  type: 'number',
  description,
  minimum: 0,
  ...more,
});
const object = (description: string, properties: Record<string, Schema>, required?: string[]): Schema => ({
  type: 'object',
  description,
  properties,
  ...(required ? { required } : {}),
  additionalProperties: false,
});
const items = (description: string): Schema => ({
  type: 'array',
  description,
  items: { $ref: '#/$defs/item', description: '一个文件或一篇' },
});

/** YYYY, YYYY-MM or YYYY-MM-DD. */
const date = (description: string): Schema =>
  text(description, { pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' });

export const bookSchema: Schema = {
  ...object(
    '一本书的书目事实与做法',
    {
      title: text('书名，必填', { minLength: 1 }),
      titleDisplay: texts('扉页上书名分几行排，每行一项；连起来应与 title 相同'),
      subtitle: text('副书名'),
      parallelTitle: text('并列书名（另一种文字的书名）'),
      series: text('丛书名'),
      pinyin: text('汉语拼音书名，由编辑提供，照所写的印'),
      creators: {
        type: 'array',
        description: '作者、译者等，依署名次序',
        items: object(
          '一位作者',
          {
            name: text('姓名，必填', { minLength: 1 }),
            role: text('著作方式：著、编著、主编、译……，默认为“著”'),
            nationality: text('国别或朝代，印在姓名前的括号里'),
            fileAs: text('排序用的写法，如拼音'),
          },
          ['name'],
        ),
      },
      publisher: object(
        '出版者',
        {
          name: text('名称，必填', { minLength: 1 }),
          place: text('出版地'),
          address: text('地址'),
          postcode: text('邮政编码'),
          telephone: text('电话'),
          fax: text('传真'),
          web: text('网址'),
          email: text('电子邮箱'),
          lines: texts('其他各行，照所写的印'),
        },
        ['name'],
      ),
      isbn: object('国际标准书号', { print: text('印刷版的 ISBN'), ebook: text('电子版的 ISBN') }),
      cip: object('图书在版编目数据', { text: text('核发的 CIP 数据，逐行照录（用 |- 开头的文本块）') }),
      imprint: object('版本记录', {
        editor: text('责任编辑'),
        designer: text('封面设计、装帧设计'),
        proofreader: text('责任校对'),
        printManager: text('责任印制'),
        printer: text('印刷者'),
        distributor: text('发行者、经销'),
        edition: count('版次，从 1 起'),
        printing: count('印次，从 1 起'),
        editionDate: date('本版年月，如 2017-03'),
        printingDate: date('本次印刷年月，如 2017-03'),
        sheetFormat: text('开本，如 710×1000 1/16'),
        sheets: number('印张，如 7.5'),
        kiloCharacters: number('字数，以千字计，如 131'),
        printRun: text('印数，如 1—3000 册'),
        price: text('定价，如 36.00元'),
        lines: texts('其他各行，照所写的印，如质量调换的说明'),
      }),
      language: text('全书的语言，默认为 zh-CN', { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$' }),
      date: date('出版日期：2017、2017-03 或 2017-03-01'),
      modified: text('电子版的修改时刻，如 2017-03-01T00:00:00Z', {
        pattern:
          '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$',
      }),
      rights: text('版权说明'),
      matter: object('书的各部分，依次列出文件', {
        summary: text('内容提要的文件，印在版权页上'),
        front: items('正文之前：前言、序等；contents 表示目录，不写就放在最后'),
        body: items('正文各章；{part: 篇名, items: [各章]} 表示一篇'),
        appendix: items('附录'),
        back: items('正文之后：后记等；references 表示参考文献，不写就放在最前'),
      }),
      complete: { type: 'boolean', description: '是否全书；节选写 false，不再提示缺少的部分' },
      numbering: object('编号', {
        headings: text('标题编号：auto 自动编，typed 照所写的', { enum: ['auto', 'typed'] }),
        system: text('编号体系：A 第1章、1.1；B 第一章、第一节、一、；C 第一章、一、（一）', { enum: ['A', 'B', 'C'] }),
        notes: text('注释编号：page 每页重编，chapter 每章重编，book 全书连编', { enum: ['page', 'chapter', 'book'] }),
      }),
      print: object('印刷版', {
        format: text(
          '开本：宽×高（毫米，如 170×240），全张纸和开数（如 880×1230 1/32），或名称（如 大32开）；默认由版式定',
        ),
        style: text('版式：学术、大众，或本社版式所在的文件夹；默认为“学术”'),
        size: text('正文字号：五号、小五、新五号、小四，或磅数如 10.5'),
        leading: number('行距（相邻两行基线的距离），磅，必须是 0.75 的整倍数', { minimum: 6, maximum: 60 }),
        characters: count('每行字数，从 8 起'),
        lines: count('每面行数，从 5 起'),
        opening: text('各章从哪里起：leaf 另页起（单页），side 另面起', { enum: ['leaf', 'side'] }),
        punctuation: text('标点宽度', { enum: ['全角', '全身', '开明', '行末半角'] }),
        lineEnds: text('断行：整段 整段一起掂量，逐行 排满一行再排下一行', { enum: ['整段', '逐行'] }),
        gutter: number('订口白边，毫米', { maximum: 100 }),
        foreEdge: number('切口白边，毫米；与 gutter 写一个就够', { maximum: 100 }),
        head: number('天头白边，毫米，从首行字面的上沿量起', { maximum: 100 }),
        foot: number('地脚白边，毫米，到末行字面的下沿；与 head 写一个就够', { maximum: 100 }),
      }),
      check: object('检查', {
        profile: text('检查方案：default、strict（默认关闭的规则也打开），或本社的“名字.check.yaml”；默认为 default'),
        rules: {
          type: 'object',
          description: '各条规则的轻重：规则名: error、warning、info 或 off',
          additionalProperties: text('轻重', { enum: ['error', 'warning', 'info', 'off'] }),
        },
        waivers: {
          type: 'array',
          description: '看过、认可、不再报的发现，各写明理由',
          items: object(
            '一条豁免',
            {
              rule: text('规则名'),
              file: text('只在这个文件里'),
              about: text('只关于这个标签、文献或编号'),
              reason: text('为什么这样是对的', { minLength: 1 }),
            },
            ['rule', 'reason'],
          ),
        },
      }),
      epub: object('EPUB 版', { fonts: { type: 'boolean', description: '是否嵌入字体，默认嵌入' } }),
      web: object('网页版', { fonts: { type: 'boolean', description: '是否带上字体，默认带上' } }),
      assets: texts('书的文件夹之外可以取用字体、版式和图片的文件夹，只读'),
      references: text('参考文献表的文件，默认为 references.yaml'),
    },
    ['title'],
  ),
  $defs: {
    // The keywords for objects say nothing of strings, so one schema serves both and errors stay plain.
    item: {
      type: ['string', 'object'],
      description: '一个文件，或一篇：{part: 篇名, file: 篇页的文件, items: [各章]}',
      minLength: 1,
      properties: {
        part: text('篇名', { minLength: 1 }),
        file: text('篇页上的文字所在的文件'),
        items: {
          type: 'array',
          description: '篇里的各章',
          items: { $ref: '#/$defs/item', description: '一个文件或一篇' },
        },
      },
      required: ['part', 'items'],
      additionalProperties: false,
    },
  },
};

/** The schema a `$ref` of this file names. */
export function schemaOf(schema: Schema): Schema {
  return schema.$ref ? bookSchema.$defs![schema.$ref.replace('#/$defs/', '')]! : schema;
}
