// Numbers typed in the headings of a book that numbers its headings itself.
import { describe, expect, it } from 'vitest';
import { tryExample } from './examples.ts';
import { headingNumberInSequence } from './rules/structure/heading-number-in-sequence.ts';
import { headingNumberUnique } from './rules/structure/heading-number-unique.ts';

const headings = (...lines: string[]) => ({ text: lines.map((line) => `${line}\n\n集市在河湾。`).join('\n\n') });
const found = async (...lines: string[]) => {
  const results = [headingNumberInSequence, headingNumberUnique].map((rule) => tryExample(rule, headings(...lines)));
  return (await Promise.all(results)).flatMap(({ findings }) => findings.map(({ rule }) => rule));
};

describe('numbers typed in headings', () => {
  it('are missed where one is left out', async () => {
    expect(await found('## 一、集市', '## 二、渡口', '## 四、果园', '## 五、河湾')).toEqual([
      'heading-number-in-sequence',
    ]);
    expect(await found('## 1.1 集市', '## 1.2 渡口', '## 1.4 果园')).toEqual(['heading-number-in-sequence']);
  });
  it('are told where one is repeated', async () => {
    expect(await found('## （一）集市', '## （二）渡口', '## （二）果园', '## （三）河湾')).toEqual([
      'heading-number-unique',
    ]);
  });
  it('may begin anew under another heading, and anywhere', async () => {
    expect(await found('## 集市', '### 一、摊', '### 二、租', '## 渡口', '### 一、船', '### 二、票')).toEqual([]);
    expect(await found('## 三、集市', '## 四、渡口')).toEqual([]);
    expect(await found('## 12个摊主', '## 15个船工')).toEqual([]);
  });
});
