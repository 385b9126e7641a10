import { attemptDays, legalHoldDays, periods, roundPeriods } from './periods.table';
import type { DataClass, RetentionRow } from '../../typings/privacy';

const consent = '您自己提供并同意（个人信息保护法第十三条第一项）';
const duty = '教育部门和承办单位依法处理校园安全事项所必需（个人信息保护法第十三条第三项）';
const cloud = '云开发数据库（境内）';
const hold = `报过警或标为严重的，至少留 ${legalHoldDays} 天；没有办结的不删`;

/**
 * Everything that is kept of a person, why, on what ground, how long and where (F031–F033). What is shown in 隐私中心 is
 * this table; `swept` says honestly which kinds a duty of the clock deletes by itself.
 */
export const retention = {
  reports: {
    what: '您上报的文字和办理情况',
    why: '交给学校、网格中心和承办单位核实办理',
    basis: duty,
    kept: '随办理档案长期保存；您注销后内容仍留在档案里，但与您断开联系',
    where: cloud,
    ends: 'stays',
    swept: false,
  },
  joins: {
    what: '您“一起上报”时写的话和照片',
    why: '让办理的人知道有多少人反映、各看到什么',
    basis: duty,
    kept: '话与所在的上报一样长期保存，照片按照片的期限；您注销后与您断开联系',
    where: `${cloud}和云存储`,
    ends: 'stays',
    swept: false,
  },
  media: {
    what: '上报里的照片和视频',
    why: '让办理的人看清现场',
    basis: consent,
    kept: `办结满 ${periods.media.days} 天自动删除，文件一起删；${hold}`,
    where: '云存储',
    ends: 'time',
    swept: true,
  },
  link: {
    what: '上报与您的联系（看得到“我的上报”、收得到提醒，就靠它）',
    why: '让您查看进展、评价和补充',
    basis: consent,
    kept: `办结满 ${periods.link.days} 天自动断开，您注销时马上断开；您没有别的上报时，密封的身份也一起删`,
    where: `${cloud}，用代号，不是您的微信标识`,
    ends: 'both',
    swept: true,
  },
  identity: {
    what: '您的微信标识和您留的称呼，单独密封',
    why: '提醒您进展；确有需要时，有权的人写明理由才能查看，并留下记录',
    basis: consent,
    kept: '到您注销，或最后一件上报与您断开联系为止；匿名上报不保存',
    where: `${cloud}，与上报分开存放`,
    ends: 'both',
    swept: true,
  },
  journal: {
    what: '流转记录：每一步谁办的、写了什么',
    why: '防止事后改动，供核查',
    basis: duty,
    kept: '随办理档案保存，一条扣一条，不能单独删。里面没有您的微信标识；您注销后，文字里您留过的称呼和手机号码，别人看时都隐去',
    where: cloud,
    ends: 'stays',
    swept: false,
  },
  reminders: {
    what: '还可以提醒您几次，以及待发的提醒',
    why: '办理有进展时通知您',
    basis: consent,
    kept: '到您注销为止，注销时不再发送',
    where: cloud,
    ends: 'cancel',
    swept: false,
  },
  posts: {
    what: '您的姓名和工作岗位（只有工作人员有）',
    why: '让您以这个身份办理',
    basis: duty,
    kept: '到岗位停用并且您注销为止',
    where: cloud,
    ends: 'cancel',
    swept: false,
  },
  rosters: {
    what: '学校名单（附件2）里您的姓名、职务、办公电话和手机号（只有工作人员有）',
    why: '备案、核对身份、有事时联系；别处看到的手机号都遮住中间四位',
    basis:
      '教育部门和学校依法履行校园安全职责所必需（个人信息保护法第十三条第三项），由学校报备，不以您的同意为依据',
    kept: '到您不在名单里、学校重新备案为止；印不印在海报上另外由您决定',
    where: cloud,
    ends: 'stays',
    swept: false,
  },
  postHistory: {
    what: '岗位的邀请和变动记录（只有工作人员有）',
    why: '查得清谁在什么时候负责什么',
    basis: duty,
    kept: '长期保存，一条扣一条，不能单独删',
    where: cloud,
    ends: 'stays',
    swept: false,
  },
  volunteering: {
    what: '您参加学校志愿者队伍时填的姓名、手机号、与学校的关系，审核和答题情况',
    why: '学校审核、排班和联系；教育局只看到人数',
    basis: consent,
    kept: '退出、未通过、被移出、到期 90 天未续，或您收回手机号的同意时，删除手机号；其余到您注销为止',
    where: cloud,
    ends: 'cancel',
    swept: false,
  },
  shifts: {
    what: '您报过、站过的班：学校、岗位、时间和您的姓名',
    why: '知道谁在岗；缺人时找得到候补，有变动时通知您',
    basis: consent,
    kept: '到您注销为止；注销后这一班还在，里面没有您的姓名和微信标识',
    where: cloud,
    ends: 'cancel',
    swept: false,
  },
  diary: {
    what: '您的日历本：您在各校的班、可以来的时间和不能来的日子',
    why: '让两处的班不重叠，排班照您方便的时间来',
    basis: consent,
    kept: '到您注销为止，注销时整本删除；过去 60 天以前的班，下次排班时从日历本移出',
    where: cloud,
    ends: 'cancel',
    swept: false,
  },
  substitutes: {
    what: '替班人：您登记了谁可以替您，谁登记了您；两人的姓名和学校',
    why: '当天只有登记过、也答应了的人能替您签到',
    basis: consent,
    kept: '只替一班的，那一班过后 8 天自动删除；学校每一班的，一年后自动删除；取消、没有答应的 8 天后自动删除；注销时立即删除',
    where: cloud,
    ends: 'both',
    swept: true,
  },
  attendances: {
    what: '您的签到签退：什么时候、离岗位多少米、凭什么签的；拍照签到的照片',
    why: '知道谁到了岗，算出服务时长；有疑问时由队长核实',
    basis: consent,
    kept: '到您注销为止；照片 30 天后自动删除。位置只在签到的那一下用来和岗位比一比，不保存经纬度',
    where: cloud,
    ends: 'both',
    swept: true,
  },
  rewards: {
    what: '您的发现有没有奖励、为什么，金额、审核和支付情况',
    why: '审核、支付和查账，让您知道结果和原因',
    basis: duty,
    kept: '没有付过钱的到您注销为止；付过钱的按会计档案的期限保存（30 年），您注销后与您断开联系',
    where: `${cloud}，用代号，不是您的微信标识`,
    ends: 'cancel',
    swept: false,
  },
  rounds: {
    what: '您走过的巡查：学校、路线、到每个点的时间和您的姓名',
    why: '知道每天该走的轮次走了没有，发现的问题接得上',
    basis: duty,
    kept: `${roundPeriods.roundDays} 天后自动删除，照片 ${roundPeriods.photoDays} 天后先删；只记离点多少米，不记您的位置，也没有轨迹；您注销后这一轮还在，里面没有您的姓名和微信标识，只在流转记录里留着`,
    where: `${cloud}和云存储`,
    ends: 'both',
    swept: true,
  },
  sweeps: {
    what: '您发起或参加的集中排查：学校、日期和您的姓名、岗位',
    why: '知道谁去查的，查到的问题接得上',
    basis: duty,
    kept: `${roundPeriods.roundDays} 天后自动删除；您注销后这次排查还在，里面没有您的姓名和微信标识，只在流转记录里留着`,
    where: cloud,
    ends: 'both',
    swept: true,
  },
  exports: {
    what: '您导出的文件',
    why: '供您下载',
    basis: consent,
    kept: '7 天后自动删除文件；您注销时连同导出记录一起删除',
    where: '云存储',
    ends: 'both',
    swept: true,
  },
  consents: {
    what: '您同意过什么、何时收回',
    why: '证明是您同意的；收回后不再使用',
    basis: '证明合规所必需（个人信息保护法第十三、十四条）',
    kept: '到您注销为止；收回的记录也留着',
    where: cloud,
    ends: 'cancel',
    swept: false,
  },
  attempts: {
    what: '输入邀请码的次数',
    why: '防止有人反复试码',
    basis: '保障网络安全所必需（网络安全法第二十一条）',
    kept: `${attemptDays} 天后自动删除；您注销时马上删除`,
    where: cloud,
    ends: 'both',
    swept: true,
  },
  location: {
    what: '您的位置',
    why: '找附近的学校；在地图上标出地点',
    basis: consent,
    kept: `找学校只用一次，不保存；您在地图上标出的点，办结满 ${periods.location.days} 天自动删去，只留下学校；${hold}`,
    where: cloud,
    ends: 'time',
    swept: true,
  },
  drafts: {
    what: '没送出的草稿、大字版等设置',
    why: '方便您接着写',
    basis: consent,
    kept: '只在这部手机里；注销时从本机删除',
    where: '您的手机',
    ends: 'phone',
    swept: false,
  },
  deletions: {
    what: '删除记录：哪一天、因注销或到期删了多少条',
    why: '证明删除做过',
    basis: duty,
    kept: '长期保存；里面没有任何人的身份',
    where: cloud,
    ends: 'stays',
    swept: false,
  },
} as const satisfies { readonly [C in DataClass]: RetentionRow };

/** What somebody corrects themselves, and who corrects the rest, said plainly (个人信息保护法第四十六条). */
export const corrects = [
  '您留的称呼：在这里改，以前的上报也按新的称呼。',
  '已经送出的上报：不能改动，流转记录也一样；要补充请新建一份上报，网格员问您时也可以补充。',
  '学校名单里的姓名和电话：请本校网格长或责任网格员在“网格队伍”里改，学校重新提交、教育部门备案后生效。',
  '镇、部门、教育局里的姓名：请管理岗位的人停用旧的，按正确的姓名重新邀请。',
] as const;

/** What a cancellation does, said before it begins. */
export const cancelDeletes = [
  '您的微信标识和称呼会被删除，没有人再能查到是谁上报的。',
  '“我的上报”会变空，您不会再收到任何提醒。',
  '提醒次数、您导出的文件、这部手机里的草稿和设置会被删除。',
  '没有岗位的姓名记录会被删除。',
  '您在各校志愿者队伍里的登记会全部删除，队伍里不再有您。',
  '还没到的班会替您退掉，空位给候补的人；以前的班里不再有您的姓名。',
  '没有付过钱的奖励记录会删除；还没有到账的奖励不能再领。',
] as const;

/** What stays after it, said as well. */
export const cancelStays = [
  '已经上报的事会继续办理，内容留在办理档案里，但不再和您有联系。',
  '办理记录不能改动；但您留过的称呼和手机号码，别人看时都会隐去，写在照片里的隐不了。',
  '匿名上报本来就没有保存您是谁，凭取件码仍能查看。',
  '注销不能撤回。以后再上报，会当作一位新的上报人。',
] as const;
