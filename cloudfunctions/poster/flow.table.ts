import type { PosterStep } from '../../typings/poster';

/** 安全隐患分级处置管理流程图, as it hangs on the wall (F359): the way of W01 in a parent's words. */
export const posterFlow = [
  {
    title: '发现上报',
    who: '家长、邻居、商户、教职工',
    words: '微信扫码，拍张照，写一句话，送到所属学校的责任网格员。危险正在发生时先拨打 110、119、120。',
  },
  {
    title: '到场核实',
    who: '责任网格员',
    words: '到现场看：属实的登记事项；不予受理的写明原因，报的人可以请教育局复核。',
  },
  {
    title: '学校自办',
    who: '责任网格员、网格长',
    words: '学校能解决的当场处置，拍下前后对比办结。',
  },
  {
    title: '提交交办',
    who: '网格中心',
    words: '学校解决不了的提交网格中心，按清单交给一个牵头部门和协办部门，写明要求。',
  },
  {
    title: '部门处置',
    who: '承办部门',
    words: '签收、处置、反馈；不是本部门职责的写明依据退回，再有争议由总网格长裁定。',
  },
  {
    title: '上报区级',
    who: '区网格平台',
    words: '镇级无法化解的，写明做过什么，上报区网格平台流转到区级部门。',
  },
  {
    title: '核查结案',
    who: '责任网格员',
    words: '到现场核查，没做好的退回返工；做好了结案，告诉每一位报的人，可以评价，也可以要求重办。',
  },
] as const satisfies readonly PosterStep[];
