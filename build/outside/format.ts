// The format in which findings of other checkers come in: a commercial proofreader's, a language model's, a colleague's.
// One JSON file a tool; the handbook describes it. Types only, and the schema that reading holds it to.

export interface OutsideFinding {
  /** The block's id as the export has it; without it, or where it is gone, the quoted words are looked for. */
  block?: string;
  /** The words it is about, exactly. */
  quote: string;
  /** A few words before and after, where the quote stands more than once. */
  before?: string;
  after?: string;
  message: string;
  /** What to write instead of the quote. */
  suggestion?: string;
}

export interface OutsideFindings {
  /** Who says so: 某某审校 3.1, a colleague's name. */
  tool: string;
  findings: OutsideFinding[];
}

const text = { type: 'string', maxLength: 10_000 } as const;

/** JSON Schema of the file. */
export const outsideSchema = {
  type: 'object',
  properties: {
    tool: { ...text, minLength: 1 },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          block: text,
          quote: { ...text, minLength: 1 },
          before: text,
          after: text,
          message: { ...text, minLength: 1 },
          suggestion: text,
        },
        required: ['quote', 'message'],
      },
    },
  },
  required: ['tool', 'findings'],
} as const;
