import { describe, expect, it } from '@jest/globals';
import { parseOptions } from '../../local/options';

describe('the options of npm start', () => {
  it('are the usual ones when nothing is asked', () => {
    expect(parseOptions([], {})).toEqual({
      ok: true,
      options: { port: 5180, data: '.data', fresh: false, consents: true, profile: 'wujin', built: '' },
    });
  });

  it('are read in both spellings, and the last of two wins', () => {
    const given = [
      '--port',
      '1',
      '--port=80',
      '--data',
      'a b=c',
      '--fresh',
      '--no-consents',
      '--profile=lantian',
      '--built',
      'dist/made',
    ];
    expect(parseOptions(given, { PORT: '9' })).toEqual({
      ok: true,
      options: {
        port: 80,
        data: 'a b=c',
        fresh: true,
        consents: false,
        profile: 'lantian',
        built: 'dist/made',
      },
    });
  });

  it('take the port from the environment when the command line names none', () => {
    expect(parseOptions([], { PORT: '6000' })).toMatchObject({ options: { port: 6000 } });
    expect(parseOptions([], { PORT: '' })).toMatchObject({ options: { port: 5180 } });
  });

  it.each([
    [['--prot', '80'], '不认识的选项 --prot。'],
    [['5180'], '不认识的选项 5180。'],
    [['--port'], '选项 --port 后面要写一个值。'],
    [['--data', '--fresh'], '选项 --data 后面要写一个值。'],
    [['--port='], '选项 --port 后面要写一个值。'],
    [['--port', 'abc'], '端口应为 0 到 65535 之间的整数。'],
    [['--port', '65536'], '端口应为 0 到 65535 之间的整数。'],
    [['--port', '-1'], '端口应为 0 到 65535 之间的整数。'],
    [['--port', '1e3'], '端口应为 0 到 65535 之间的整数。'],
    [['--profile', '../../etc'], '资料名只能用小写字母、数字和短横线，例如 wujin。'],
    [['--profile', 'x'.repeat(40)], '资料名只能用小写字母、数字和短横线，例如 wujin。'],
  ])('%j are refused: %s', (given, sentence) => {
    const parsed = parseOptions(given, {});
    expect(parsed.ok ? '' : parsed.message.split('\n')[0]).toBe(sentence);
  });

  it('refuse a port of the environment that is no number', () => {
    expect(parseOptions([], { PORT: '80; rm' }).ok).toBe(false);
  });
});
