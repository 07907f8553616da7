// Messages of the read stage: finished styles and house folders. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const styleMessages = {
  'style-is-known': {
    severity: 'error',
    zh: {
      what: '没有名为“{style}”的版式',
      why: '版式是付梓自带的（{known}），或是一个含有 style.yaml 的文件夹，在书的文件夹或 assets 所列的文件夹里。',
      todo: '改用已有的版式，改正文件夹的路径，或删去这一行，用默认的版式。',
    },
    en: {
      what: 'There is no style “{style}”',
      why: 'A style is one of Fuzi’s own ({known}), or a folder with a style.yaml inside the book folder or a folder of assets.',
      todo: 'Use one of them, correct the path, or delete the line for the default.',
    },
  },
  'style-bases-end': {
    severity: 'error',
    zh: {
      what: '版式“{style}”之下已有 {most} 层，不再往下找',
      why: '一个版式可以用 extends 以另一个版式为底，但不能没有尽头。',
      todo: '检查各个 style.yaml 里的 extends。',
    },
    en: {
      what: 'The style “{style}” has {most} bases above it already',
      why: 'A style may extend another, but not without end.',
      todo: 'Check extends in each style.yaml.',
    },
  },
  'style-key-is-known': {
    severity: 'error',
    zh: {
      what: '{file} 里的“{key}”不是版式的项目',
      why: '版式的项目是固定的，写错的名字不会起作用。',
      todo: '改成正确的名字；各项见手册或 styles/学术/style.yaml。',
    },
    en: {
      what: '“{key}” in {file} is no setting of a style',
      why: 'The settings of a style are a fixed list; a wrong name would do nothing.',
      todo: 'Correct it; styles/学术/style.yaml has them all.',
    },
  },
  'style-value-is-valid': {
    severity: 'error',
    zh: {
      what: '版式的“{key}”不能是“{value}”',
      why: '每一项的值有固定的写法。',
      todo: '改写。{example}。',
    },
    en: {
      what: 'The setting “{key}” of the style cannot be “{value}”',
      why: 'Every setting has its form.',
      todo: 'Rewrite it: {exampleEn}.',
    },
  },
  'style-leading-clears-size': {
    severity: 'error',
    zh: {
      what: '版式“{style}”的 {group}：行距 {leading} 磅小于字号 {size} 磅',
      why: '折成两行的时候，上下两行的字会叠在一起。',
      todo: '在 style.yaml 里加大行距。',
    },
    en: {
      what: 'Style “{style}”, {group}: its leading of {leading} pt is less than its size of {size} pt',
      why: 'Where it runs to two lines, they would overlap.',
      todo: 'Give it more leading in style.yaml.',
    },
  },
  'style-heading-fits-lines': {
    severity: 'error',
    zh: {
      what: '版式“{style}”的 {group} 放不进所占的行：{arithmetic}',
      why: '占行包括标题本身和它上下的空；标题的行距加上空，不能超过所占的行。',
      todo: '在 style.yaml 里增加占行，或减小行距和上空。',
    },
    en: {
      what: 'Style “{style}”: {group} does not go into the lines it takes: {arithmetic}',
      why: 'The lines a heading takes hold its own line and the space above and below.',
      todo: 'Let it take more lines, or lessen its leading or the space above.',
    },
  },
  'style-face-has-file': {
    severity: 'error',
    zh: {
      what: '版式里的“{name}”用字体“{family}”，但没有这款字体的文件',
      why: '字体文件要放在 assets 所列文件夹的 fonts 里；没有文件，就只能用付梓自带的字体代替。现有：{known}。',
      todo: '把字体文件（TrueType）放进去，或把 style.yaml 的 faces 改成文件里的家族名。',
    },
    en: {
      what: 'The style has “{name}” in the face “{family}”, of which there is no file',
      why: 'Font files stand in fonts/ of a folder of assets; without one, Fuzi’s own face is used. There are: {known}.',
      todo: 'Put the TrueType file there, or correct the family under faces in style.yaml.',
    },
  },
  'style-sheet-stays-inside': {
    severity: 'error',
    zh: {
      what: '样式表里不能用“{found}”，整个文件没有使用',
      why: '样式表只管样子：不取别的文件，不取网上的东西，也不能有标签和反斜线。',
      todo: '删去这一处；图形用线条和底纹，字体用 style.yaml 的项目。',
    },
    en: {
      what: 'A style sheet may not use “{found}”; the whole file was left out',
      why: 'A style sheet fetches nothing, from files or the network, and holds no tags and no backslashes.',
      todo: 'Remove it; draw with borders and backgrounds, choose faces in style.yaml.',
    },
  },
  'style-sheet-is-balanced': {
    severity: 'error',
    zh: {
      what: '样式表里的“{brace}”没有配对，整个文件没有使用',
      why: '括号不配对，后面的规则就全乱了。',
      todo: '补上或删去一个括号。',
    },
    en: {
      what: 'The “{brace}” in the style sheet has no partner; the whole file was left out',
      why: 'With a brace missing, everything after it is read wrongly.',
      todo: 'Add or remove a brace.',
    },
  },
  'style-sheet-is-used': {
    severity: 'warning',
    zh: {
      what: '版式文件夹里的“{name}”没有使用',
      why: '一种版式只读 style.yaml 和 print.css 两个文件；别的样式表不起作用，也不会有别的提示。',
      todo: '把要用的规则移到 print.css 里，或删去这个文件。',
    },
    en: {
      what: '“{name}” in the style’s folder is not used',
      why: 'A style is read from style.yaml and print.css alone; any other sheet does nothing, and nothing else would say so.',
      todo: 'Move its rules to print.css, or delete the file.',
    },
  },
} as const satisfies Catalogue;
