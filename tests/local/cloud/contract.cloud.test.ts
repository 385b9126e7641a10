import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openContract, type Contract } from './contractWorld';

let world: Contract;
beforeAll(async () => {
  world = await openContract(['contract_items']);
  await world.empty();
});
afterAll(() => world.close());

describe('files', () => {
  const path = `contract/图 1 %23?.txt`;

  it('stores a file, links to it, reads it back and removes it', async () => {
    const content = Buffer.from('内容');
    const { fileID } = await world.app.uploadFile({ cloudPath: path, fileContent: content });
    expect(fileID).toMatch(/^cloud:\/\/.+\/contract\//);
    const { fileList } = await world.app.getTempFileURL({ fileList: [fileID] });
    const link = fileList[0]?.tempFileURL ?? '';
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(content);
    expect((await world.app.downloadFile({ fileID })).fileContent).toEqual(content);
    expect((await world.app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([
      { code: 'SUCCESS' },
    ]);
    expect((await fetch(link)).status).toBe(404);
  });

  it('says which file is not there', async () => {
    const { fileID } = await world.app.uploadFile({
      cloudPath: 'contract/a.txt',
      fileContent: Buffer.from('a'),
    });
    const missing = fileID.replace('a.txt', 'missing.txt');
    const { fileList } = await world.app.getTempFileURL({ fileList: [fileID, missing] });
    expect(fileList.map((file: { code: string }) => file.code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST']);
    await world.app.deleteFile({ fileList: [fileID] });
  });
});

describe('the other SDK', () => {
  it('writes and reads documents', async () => {
    const items = world.wx.database().collection('contract_items');
    expect(await items.add({ data: { _id: 'w1', n: 1, at: new Date(5) } })).toMatchObject({ _id: 'w1' });
    expect(await items.doc('w1').get()).toMatchObject({ data: { _id: 'w1', n: 1, at: new Date(5) } });
    expect(await items.where({ n: 1 }).update({ data: { n: 2 } })).toMatchObject({ stats: { updated: 1 } });
    await items.doc('w1').remove({});
  });

  it('names its own codes for a missing document and a missing collection', async () => {
    const database = world.wx.database();
    await expect(database.collection('contract_items').doc('none').get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('does not exist'),
    });
    await expect(database.collection('contract_nowhere').get()).rejects.toMatchObject({ errCode: -502005 });
  });

  it('links to files', async () => {
    const { fileID } = await world.wx.uploadFile({
      cloudPath: 'contract/b.txt',
      fileContent: Buffer.from('b'),
    });
    expect(await world.wx.getTempFileURL({ fileList: [fileID] })).toMatchObject({
      fileList: [{ status: 0 }],
    });
    await world.wx.deleteFile({ fileList: [fileID] });
  });
});
