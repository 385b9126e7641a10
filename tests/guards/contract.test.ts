import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectFiles, root, textOf } from '../support/repository';

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true);

/** Every node of a file, from the top down. */
function nodesOf(node: ts.Node): readonly ts.Node[] {
  const below: ts.Node[] = [];
  node.forEachChild((child) => {
    below.push(...nodesOf(child));
  });
  return [node, ...below];
}

const nameOf = (name: ts.PropertyName): string =>
  ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();

const interfaces = [
  'typings/contract.ts',
  ...projectFiles().filter((file) => file.startsWith('typings/actions/')),
]
  .flatMap((file) => nodesOf(parsed(file)))
  .filter((node) => ts.isInterfaceDeclaration(node));

/** The contract itself, and what it is put together from. */
const parts = interfaces
  .filter((declared) => declared.name.text === 'Contract')
  .flatMap((contract) => [
    'Contract',
    ...(contract.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText())),
  ]);

const actions = interfaces
  .filter((declared) => parts.includes(declared.name.text))
  .flatMap((declared) => declared.members)
  .filter((member) => ts.isPropertySignature(member))
  .map((member) => nameOf(member.name));

/** The rows of every part of the routes: one object literal a file, called `…Routes`. */
const rows = projectFiles()
  .filter((file) => file.startsWith('cloudfunctions/api/routes/'))
  .flatMap((file) => nodesOf(parsed(file)))
  .filter((node) => ts.isVariableDeclaration(node))
  .filter((declared) => /Routes$/.test(declared.name.getText()))
  .flatMap(
    (declared) => nodesOf(declared).find((node) => ts.isObjectLiteralExpression(node))?.properties ?? [],
  )
  .flatMap((property) => (property.name === undefined ? [] : [[nameOf(property.name), property.getText()]]));

/** What a route says in its row, for one action. */
const routeRow = (action: string): string => rows.find(([name]) => name === action)?.[1] ?? '';

describe('the contract', () => {
  it('names its actions noun.verb', () => {
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((action) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(action))).toEqual([]);
  });

  it('has one route for every action, and no other', () => {
    expect(rows.map(([name]) => name).sort()).toEqual([...actions].sort());
  });

  it.each(actions)('%s has a schema', (action) => {
    expect(routeRow(action)).toMatch(/\bschema: \w+Ask\b/);
  });

  it.each(actions)('%s has a test file', (action) => {
    const [noun = '', verb = ''] = action.split('.');
    expect(existsSync(join(root, 'tests', noun, `${verb}.test.ts`))).toBe(true);
  });
});
