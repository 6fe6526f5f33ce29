import { Money, toFee } from '../../kit/basics/money';

export interface MonthOfCalls {
  calls: number;
  answered: number;
  hits: number;
  free: number;
  fee: string;
  /** What its calls with a fee would have cost had every component answered; of what is no bundle, the fee itself. */
  fullFee: string;
}

interface NewTerms {
  chargeType: string;
  feeType: string;
  price: string;
}

export function termsOf(text: string): NewTerms {
  const [chargeType = '', feeType = '', price = '0'] = text.split(' ');
  return { chargeType, feeType, price };
}

/** Charged calls but for the free quota, at the price; per component, the share of the price that answered in the month. */
export function newFeeOf(month: MonthOfCalls, { chargeType, feeType, price }: NewTerms): string {
  const billable = feeType === 'PER_HIT' ? month.hits : month.answered;
  const paid = Math.max(0, billable - month.free);
  const full = new Money(price).times(paid);
  const fullFee = new Money(month.fullFee);
  if (chargeType !== 'PER_COMPONENT' || fullFee.isZero()) return toFee(full);
  return toFee(full.times(month.fee).dividedBy(fullFee));
}
