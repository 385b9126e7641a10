import { describe, expect, it } from '@jest/globals';
import { workflowPages } from '../../scripts/draw/workflows';
import { projectFiles, textOf } from '../support/repository';

describe('docs/workflows', () => {
  it.each(Object.entries(workflowPages))('%s is what its table draws (npm run draw)', (name, page) => {
    expect(textOf(`docs/workflows/${name}`)).toBe(page);
  });

  it('holds no diagram that no table draws', () => {
    const held = projectFiles().filter((file) => file.startsWith('docs/workflows/'));
    expect(held).toEqual(Object.keys(workflowPages).map((name) => `docs/workflows/${name}`));
  });

  it('draws every state and every step', () => {
    const page = workflowPages['report.md'] ?? '';
    expect(page.match(/^ {2}state "/gm)?.length).toBe(6);
    expect(page).toContain('submitted --> verified: 到场核实');
    expect(page).toContain('rejected --> [*]');
    expect(page).not.toMatch(/[{}]/);
  });
});
