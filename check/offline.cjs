/**
 * miniprogram-ci without a network, an account or a key, in a scratch copy of the project. Called as
 * `node offline.cjs <project folder> <answer file>`; writes what it found as JSON and leaves. It logs loudly and forks,
 * so it lives in a process of its own (scripts/wechat/offline.ts).
 */
const { writeFileSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const [projectPath, answerFile] = process.argv.slice(2);

async function look() {
  const ci = require('miniprogram-ci');
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath,
    privateKey: 'none',
    ignores: ['node_modules/**/*'],
  });
  // NB: the one call that would ask servicewechat.com, and need a real key.
  project.attr = async () => ci.DefaultProjectAttr;
  const compiled = await ci.getCompiledResult({
    project,
    version: '0',
    desc: '',
    setting: { useProjectConfig: true },
    onProgressUpdate() {},
  });
  return {
    files: Object.keys(compiled).length,
    bytes: Object.values(compiled).reduce((sum, content) => sum + Buffer.byteLength(content), 0),
    quality: await ci.checkCodeQuality(project),
    schema: ci.schemaValidate(
      'app',
      JSON.parse(readFileSync(join(projectPath, 'miniprogram/app.json'), 'utf8')),
    ),
  };
}

look()
  .catch((error) => ({ error: `${error.code ?? ''} ${error.message}`.trim() }))
  .then((answer) => {
    writeFileSync(answerFile, JSON.stringify(answer));
    process.exit(0);
  });
