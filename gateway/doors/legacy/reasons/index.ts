import type { Reason } from '../../../../subgraphs/kit/basics/reasons';
import { billingTexts } from './billing';
import { contractsTexts } from './contracts';
import { customersTexts } from './customers';
import { doorTexts } from './doors';
import { platformTexts } from './platform';
import { productsTexts } from './products';
import type { ReasonText } from './reason-text';
import { salesTexts } from './sales';
import { sharedTexts } from './shared';
import { usageTexts } from './usage';

const texts: Readonly<Record<Reason, ReasonText>> = {
  ...billingTexts,
  ...contractsTexts,
  ...customersTexts,
  ...doorTexts,
  ...platformTexts,
  ...productsTexts,
  ...salesTexts,
  ...sharedTexts,
  ...usageTexts,
};

/** What legacy users are told of a reason. Reasons that have no text are told by their code and the field at fault. */
export const reasonTexts: Readonly<Record<string, ReasonText>> = texts;
