/** Somebody one can be while trying the product: shown in the panel beside the phone. */
export interface Persona {
  readonly openid: string;
  readonly name: string;
  readonly role: string;
  readonly place: string;
}
