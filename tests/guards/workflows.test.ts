import { describe, expect, it } from '@jest/globals';
import { reportFlow } from '../../cloudfunctions/report/report.table';
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

  it('draws every state, and every way from one to the next, with nothing left blank', () => {
    const page = workflowPages['report.md'] ?? '';
    const states = Object.values(reportFlow.states);
    const ways = states.flatMap(({ steps }) => Object.values(steps) as readonly { instead?: unknown }[]);
    const arrows = page.match(/^ {2}\w+ --> \w+: /gm) ?? [];
    expect(page.match(/^ {2}state "/gm)).toHaveLength(states.length);
    expect(arrows).toHaveLength(ways.length + ways.filter(({ instead }) => instead !== undefined).length);
    expect(page).not.toMatch(/[{}]/);
  });
});
