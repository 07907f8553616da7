// Messages of the read stage: blocks of a manuscript, and marks that stand by themselves. Ids are permanent, kebab-case, and say what should hold.
import type { Catalogue } from './entry.ts';

export const blockMessages = {
  'editing-mark-is-closed': {
    severity: 'error',
    zh: {
      what: '修订记号 {mark} 没有配对的 {closing}，按原文印出',
      why: '修订记号要成对，并且在同一段、同一层文字里。',
      todo: '补上 {closing}；若本来就是文字，在 { 前加反斜线。',
    },
    en: {
      what: 'The editing mark {mark} has no {closing} and is printed as typed',
      why: 'Editing marks come in pairs within one paragraph.',
      todo: 'Add {closing}; if it is text, write a backslash before the brace.',
    },
  },
  'editing-marks-are-settled': {
    severity: 'error',
    zh: {
      what: '书稿里还有修订记号 {mark}',
      why: '带修订记号的是校样，不能付印。',
      todo: '接受或拒绝这处修改，删去记号。',
    },
    en: {
      what: 'An editing mark {mark} is left in the manuscript',
      why: 'A manuscript with editing marks is a proof, not an edition.',
      todo: 'Accept or reject the change and delete the mark.',
    },
  },
  'definition-is-used': {
    severity: 'warning',
    zh: {
      what: '“[{label}]: …”像是链接定义，但没有地方用到，按原文印出',
      why: 'Markdown 会把这种行当作链接定义隐去；没有人用它时，它多半是正文。',
      todo: '若是正文，请确认印出的文字；若是无用的定义，删去它。',
    },
    en: {
      what: '“[{label}]: …” looks like a link definition that nothing uses; it is printed as typed',
      why: 'Markdown hides such lines; unused, it was probably text.',
      todo: 'Check the printed text, or delete the definition.',
    },
  },
  'directive-is-known': {
    severity: 'error',
    zh: {
      what: '“{text}”不是已知的指令，按原文印出',
      why: '以 :: 开头的行只有 ::include{file=文件名.md} 和 ::page-break 两种。',
      todo: '改成已知的写法；若本来就是文字，在前面加反斜线。',
    },
    en: {
      what: '“{text}” is not a known directive and is printed as typed',
      why: 'The only lines that begin with :: are ::include{file=name.md} and ::page-break.',
      todo: 'Use one of them, or put a backslash before the colons.',
    },
  },
  'container-is-known': {
    severity: 'error',
    zh: {
      what: '“::: {name}”不是已知的版块，按原文印出',
      why: '版块的名字是固定的：note、tip、important、warning、caution、example、epigraph、verse、signature、quotation、box。',
      todo: '改成其中之一。',
    },
    en: {
      what: '“::: {name}” is not a known container and is printed as typed',
      why: 'The names are fixed: note, tip, important, warning, caution, example, epigraph, verse, signature, quotation, box.',
      todo: 'Use one of them.',
    },
  },
  'container-is-closed': {
    severity: 'error',
    zh: {
      what: '版块“::: {name}”没有结束',
      why: '每个 ::: 版块都要用单独一行 ::: 结束，并且与开头在同一层。',
      todo: '在版块末尾加一行 :::。',
    },
    en: {
      what: 'The container “::: {name}” is never closed',
      why: 'Each container ends with a line of ::: at the same level.',
      todo: 'Add a line of ::: at its end.',
    },
  },
  'container-is-opened': {
    severity: 'error',
    zh: {
      what: '这一行 ::: 没有对应的开头，按原文印出',
      why: '::: 单独成行表示版块结束，前面却没有开着的版块。',
      todo: '删去这一行，或补上开头，例如 ::: note。',
    },
    en: {
      what: 'This ::: closes nothing and is printed as typed',
      why: 'A bare ::: ends a container, but none is open.',
      todo: 'Delete it, or add an opening such as ::: note.',
    },
  },
  'caption-follows-its-table': {
    severity: 'error',
    zh: {
      what: '表题“{text}”前面没有表，按原文印出',
      why: '“: 表题”要紧接在表的下面。',
      todo: '把它移到所属的表下面。',
    },
    en: {
      what: 'The caption “{text}” follows no table and is printed as typed',
      why: 'A caption line stands below its table.',
      todo: 'Move it below its table.',
    },
  },
  'list-numbers-run-on': {
    severity: 'warning',
    zh: {
      what: '列表编号从 {previous} 跳到 {number}，照所写的印出',
      why: '同一列表的编号应当连续。',
      todo: '检查是否漏了一项或写错了编号。',
    },
    en: {
      what: 'The list jumps from {previous} to {number}; printed as typed',
      why: 'Numbers of one list run on.',
      todo: 'Check for a missing item or a wrong number.',
    },
  },
  'nesting-is-shallow': {
    severity: 'error',
    zh: {
      what: '嵌套超过 {depth} 层，更深的部分按原文印出',
      why: '没有哪本书需要这么深的引文、列表或强调；多半是误按或复制出错。',
      todo: '减少嵌套。',
    },
    en: {
      what: 'Nesting deeper than {depth} levels: the rest is printed as typed',
      why: 'No book needs quotations, lists or marks so deep.',
      todo: 'Nest less.',
    },
  },
  'note-text-has-its-colon': {
    severity: 'warning',
    zh: {
      what: '这一段像是注文，但“[^{label}]”后面用了全角冒号，按正文印出',
      why: '注文的写法是 [^{label}]: 注文，冒号要用半角，后面空一格。',
      todo: '把全角冒号改成半角冒号加空格。',
    },
    en: {
      what: 'This looks like the text of a note, but a full-width colon follows “[^{label}]”; it is printed as body text',
      why: 'The text of a note begins [^{label}]: with an ASCII colon.',
      todo: 'Replace the full-width colon by a colon and a space.',
    },
  },
  'heading-has-its-space': {
    severity: 'warning',
    zh: {
      what: '“{text}…”像是标题，但 # 后面没有空格，按正文印出',
      why: '标题的 # 要用半角，后面空一格。',
      todo: '在 # 后面加一个空格；若不是标题，写成 \\#。',
    },
    en: {
      what: '“{text}…” looks like a heading, but no space follows #; it is printed as body text',
      why: 'A heading’s # is ASCII and a space follows it.',
      todo: 'Put a space after #; if it is no heading, write \\#.',
    },
  },
  'display-math-is-closed': {
    severity: 'error',
    zh: {
      what: '这个 $$ 公式没有结束，按原文印出',
      why: '公式以 $$ 开头，也要以 $$ 结束；中间不能有空行，结束的 $$ 后面只能有 {#eq-标签}。',
      todo: '补上结尾的 $$，去掉中间的空行；若本来就是文字，写成 \\$\\$。',
    },
    en: {
      what: 'This $$ formula has no end and is printed as typed',
      why: 'A formula begins and ends with $$, without blank lines between; only {#eq-label} may follow.',
      todo: 'Add the closing $$ and remove blank lines; if it is text, write \\$\\$.',
    },
  },
} as const satisfies Catalogue;
