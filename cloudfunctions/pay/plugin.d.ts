/*
 * NB: the package's own index cannot be bundled: it sets `default` on a class that has it as a getter, which throws in
 * strict code. Its parts are taken one by one; these are the names under which they lie.
 */
declare module 'wechatpay-axios-plugin/lib/decorator' {
  import { Decorator } from 'wechatpay-axios-plugin';
  export default Decorator;
}
declare module 'wechatpay-axios-plugin/lib/rsa' {
  import { Rsa } from 'wechatpay-axios-plugin';
  export default Rsa;
}
declare module 'wechatpay-axios-plugin/lib/aes' {
  import { Aes } from 'wechatpay-axios-plugin';
  export default Aes;
}
declare module 'wechatpay-axios-plugin/lib/formatter' {
  import { Formatter } from 'wechatpay-axios-plugin';
  export default Formatter;
}
