import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（[ ]）',
  object: '对象（{ }）',
  record: '对象（{ }）',
  tuple: '列表（[ ]）',
};

/** One wrong place in a profile file, in words: `routing.json 的 items[3].departments：至少要有1项`. */
export const sayProblem = (file: string, issue: Issue): string =>
  `${file} 的 ${placeOf(issue.path)}：${whatToDo(issue)}`;

const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? '最外层'
    : path
        .map((step, index) =>
          typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
        )
        .join('');

function whatToDo(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少这一项，请填写${kinds[issue.expected] ?? issue.expected}`
        : `应为${kinds[issue.expected] ?? issue.expected}，请改正`;
    case 'unrecognized_keys':
      return `不认识的字段 ${issue.keys.join('、')}，请删去或改正拼写`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'number' ? `不能小于${String(issue.minimum)}` : tooShort(issue);
    case 'too_big':
      return issue.origin === 'string'
        ? `最多${String(issue.maximum)}个字`
        : `不能大于${String(issue.maximum)}`;
    case 'invalid_key':
      return '这个名称不在允许之列，请改正拼写';
    case 'invalid_format':
    case 'custom':
      return issue.message;
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
      return '内容不对，请对照已有的资料文件改正';
  }
}

const tooShort = (issue: z.core.$ZodIssueTooSmall): string =>
  issue.origin === 'string' ? '不能是空的，请填写' : `至少要有${String(issue.minimum)}项`;
