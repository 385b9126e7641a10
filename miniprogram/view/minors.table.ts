/*
 * How a child's name, or the number of a child's papers, stands in a sentence. Conservative: what is an everyday word
 * is let through. No lookbehind: older phones do not know it. The same table stands in miniprogram/view and in
 * cloudfunctions, since the phone warns without asking; a test holds them to be the same (F031, F379, W23).
 */

/** Family names that are no everyday word by themselves. */
const plain =
  '王李张刘陈杨赵吴徐孙朱胡郭林罗梁宋郑韩唐冯董袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜汪姜姚廖邹陆郝崔邱秦邵孟尹黎龚庞樊殷倪俞鲁葛韦邢岳聂祁耿裴翟霍詹牟曹';

/** Those that are: taken for names only where something else says so. */
const also = '高黄何马夏钱谢许曾余龙万段常方任顾侯戴程田钟范石汤叶严温季毕施洪金江孔白熊易武贺赖钟尤';

/** What no given name here is made of, or what goes before a title of a grown-up: `李老师`. */
const never =
  '的了是有在和与及把被给让向对从到都也还就又很个位名些每各全何上下左右前后里外内年级班组校男女生学人们同围便时边间多少几两五六七八九十某老师说打骂跑没不要去来着过我你他她它这那谁什么且但或而因为所以会将已刚再更最主园医警傅叔姨奶爷爸妈伯婶哥姐教保门阿先总队处科副谢镇村县市区街路';

/** Words that begin like a name. */
const words =
  '张贴|张灯|张开|张望|张嘴|张扬|陈述|陈设|陈旧|陈列|杨树|杨柳|杨梅|李子|孙子|孙女|林立|林木|林荫|罗列|徐徐|朱红|胡乱|胡闹|胡同|胡子|胡扯|唐突|唐诗|唐装|宋词|董事|苏打|苏醒|陆续|杜绝|黎明|丁香|丁字|王牌|郑重|韩语|韩国|梁柱|庞大|沈阳|苏州|徐州|郑州|万一|万分|万圣|夏天|夏季|夏令|高大|高兴|高中|高[一二三]|高空|高度|高压|曾经|黄色|黄衣|方才|方向|方凳|常州|常见|程度|田径|石头|石子|温度|严重|毕业|施工|洪水|金额|江边|孔洞|白色|白天|易燃|武术|叶子|钟头|段落|马桶|钱包|龙头|任务|熊猫|尤其';

const stop = `(?!${words})`;
const letter = `(?![${never}])[一-龥]`;
const given = (how: string): string => `(?:${letter})${how}`;

const sure = `${stop}[${plain}]`;
const any = `${stop}[${plain}${also}]`;

/** A name ends here: at no character of the language, or at a word that often goes on after one. */
const end =
  '(?=$|[^一-龥]|[被在把和与跟说打的从昨今因受已没不是摔给向跑到有也又经多家妈爸母父同跌哭骂踢推抢偷拿])';

const begin = '^|[^一-龥]';
const classmate = '(?=同学(?!会|们|校))';
const child = '孩子|女儿|儿子|学生|小孩|女孩|男孩|娃|同学|弟弟|妹妹|侄子|侄女|外甥|孙子|孙女|小朋友';
const called = '(?:的)?(?:姓名|名字)?(?:叫做|名叫|叫|名为|姓名|名字|[:：])(?:是|为|叫)?[:：]?\\s*';
const form = '(?:[一二三四五六七八九1-9]年级?|[初高][一二三])?[（(]?[一二三四五六七八九十\\d]{1,2}[）)]?班';
const pupil = '(?:的|学生|同学|男生|女生|有个|一名|叫|名叫)*\\s*';
const parents = '妈妈|爸爸|家长|母亲|父亲|奶奶|爷爷|外婆|外公';
const young = '学生|小朋友|女生|男生';

interface MinorPattern {
  /** A text without it holds nothing that is found here: most texts are done with at a glance. */
  readonly cue: RegExp;
  /** What goes before, and the name itself: two groups. */
  readonly find: RegExp;
}

const row = (cue: string, find: string): MinorPattern => ({
  cue: new RegExp(cue),
  find: new RegExp(find, 'g'),
});

/** Each way in which a child's name is told. */
export const minorPatterns: readonly MinorPattern[] = [
  row('同学', `()(${sure}${given('{0,2}?')})${classmate}`),
  row('同学', `(${begin})(${any}${given('{1,2}?')})${classmate}`),
  row(child, `((?:${child})${called})(${any}${given('{1,2}?')})${end}`),
  row(child, `((?:${child})${called})(${any}${given('{2}')})`),
  row(young, `((?:${young})\\s*)(${sure}${given('{1,2}?')})${end}`),
  row('班', `(${form}${pupil})(${sure}${given('{1,2}?')})${end}`),
  row('班', `(${form}${pupil})(${sure}${given('{2}')})`),
  row('班', `(${form}${pupil})(${any}${given('{2}')})${end}`),
  row(parents, `(${begin}|是)(${any}${given('{2}')})(?=的?(?:${parents}))`),
];

/** A resident's identity number, or a pupil's, which is the same with a letter before it. */
export const paperPattern =
  /[GLgl]?[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]/g;
