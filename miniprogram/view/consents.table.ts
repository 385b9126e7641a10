import type { ConsentPurpose, ConsentText } from '../../typings/privacy';

/**
 * What somebody is asked for, each by itself and at the moment it is needed (F033). NB: the same texts stand in
 * cloudfunctions/consents.table.ts; a test holds them to be the same.
 */
export const consents = {
  location: {
    version: 2,
    title: '位置',
    why: '找附近的学校，在地图上标出隐患在哪里；值班签到、巡查打点时，看您是不是在岗位上',
    kept: '找学校、签到和打点各用一次，不保存您的位置，签到和打点只留下离岗位多少米；您标出的点随上报保存，办结满 90 天后删去，只留下学校',
    without: '按名称选学校，用文字写地点；签到和打点扫现场的码',
  },
  photos: {
    version: 2,
    title: '照片和视频',
    why: '让办理的人看清现场；定位不准时，让队长看到您到了岗',
    kept: '只上传您选的那几张；随上报和巡查保存，1 年后删除（上报从办结算起），签到的 30 天后删除',
    without: '不拍照，写一句话；签到扫现场的码',
  },
  phone: {
    version: 2,
    title: '手机号',
    why: '报名志愿者后，学校审核和值班时联系您；在名单里的人，也可以让学校海报印自己的号码',
    kept: '只存您自己填的那个，随报名保存；退出、不通过、到期 90 天未续，或您收回同意时删去，海报也不再印。上报从不收手机号',
    without: '不留号码，进展在“我的志愿服务”里看；海报印办公电话',
  },
} as const satisfies { readonly [P in ConsentPurpose]: ConsentText };
