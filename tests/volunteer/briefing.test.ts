import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { questions } from '../../cloudfunctions/volunteer/briefing.table';
import { type Product, startProduct } from '../support/product';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ ticks: false });
});

afterAll(() => product.stop());

it('the briefing is read with its questions, and without what is right', async () => {
  const { answer } = await product.ask('o-anybody', 'volunteer.briefing', {});
  expect(answer.parts.map(({ heading }) => heading)).toEqual(['做什么', '不做什么', '遇到危险']);
  expect(JSON.stringify(answer)).toContain('不执法');
  expect(answer.questions.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  for (const question of answer.questions) expect(Object.keys(question)).toEqual(['id', 'text', 'options']);
});
