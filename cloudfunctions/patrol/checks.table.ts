import type { Check } from '../../typings/patrol';

/**
 * What is looked at where, by the nine key parts of a school (F007, F191). Short enough to be read while walking; `wrong`
 * is what a report begins with.
 */
export const checks = [
  { id: 'floor', part: 'infrastructure', label: '地面、围墙、井盖', wrong: '地面或围墙损坏' },
  { id: 'lights', part: 'infrastructure', label: '路灯、电线、配电箱', wrong: '路灯或电线损坏' },
  { id: 'play', part: 'infrastructure', label: '体育、游乐设施', wrong: '体育游乐设施损坏' },
  { id: 'walls', part: 'buildings', label: '墙体、吊顶、玻璃', wrong: '墙体或玻璃有脱落危险' },
  { id: 'rails', part: 'buildings', label: '栏杆、楼梯扶手', wrong: '栏杆或扶手松动' },
  { id: 'stairs', part: 'buildings', label: '楼道、疏散通道畅通', wrong: '楼道或通道被堵' },
  { id: 'gate', part: 'defences', label: '校门、门卫、防冲撞设施', wrong: '校门或防冲撞设施损坏' },
  { id: 'cameras', part: 'defences', label: '监控、一键报警', wrong: '监控或一键报警不能用' },
  { id: 'fireDoor', part: 'fire', label: '消防门、疏散指示', wrong: '消防门损坏，关不上或打不开' },
  { id: 'extinguisher', part: 'fire', label: '灭火器、消火栓', wrong: '灭火器或消火栓缺失、失效' },
  { id: 'wiring', part: 'fire', label: '用电、用火、充电', wrong: '私拉电线或违规用火充电' },
  { id: 'kitchen', part: 'food', label: '食堂后厨、燃气阀门', wrong: '食堂燃气或卫生有问题' },
  { id: 'water', part: 'food', label: '饮用水', wrong: '饮用水设备有问题' },
  { id: 'strangers', part: 'order', label: '校门口秩序、可疑人员', wrong: '校门口有可疑人员或秩序混乱' },
  { id: 'stalls', part: 'order', label: '校门口摊点', wrong: '校门口有游商摊点' },
  { id: 'traffic', part: 'traffic', label: '接送车辆、标志标线', wrong: '校门口交通混乱或标志缺失' },
  { id: 'chemicals', part: 'hazardous', label: '危化品柜、实验室', wrong: '危化品存放不合规' },
  { id: 'dormitory', part: 'dormitory', label: '宿舍门禁、用电', wrong: '宿舍门禁或用电有问题' },
  { id: 'beds', part: 'dormitory', label: '床架、窗户', wrong: '床架或窗户损坏' },
] as const satisfies readonly Check[]; // prettier-ignore
