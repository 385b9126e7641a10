/* What is asked by who keeps a rota, some times a week: loaded then, and not by each cold start. */
export { fillAll } from './fillAll';
export { makeAll } from './makeAll';
export { keepPlan, showPlan } from './plan';
