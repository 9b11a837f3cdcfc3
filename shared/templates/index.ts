/** The templates that come with Sojourn, in the order in which the gallery shows them. */
import { B2B_SALE } from './b2b.ts';
import { BANK } from './bank.ts';
import { BLUEPRINT } from './blueprint.ts';
import { EMPLOYEE } from './employee.ts';
import { EVENT } from './event.ts';
import type { Template } from './format.ts';
import { HOSPITAL } from './hospital.ts';
import { INSURANCE } from './insurance.ts';
import { PUBLIC_SERVICE } from './public-service.ts';
import { RESTAURANT_BLUEPRINT } from './restaurant.ts';
import { RETAIL } from './retail.ts';
import { SAAS } from './saas.ts';
import { SCHOOL } from './school.ts';
import { SUPPORT } from './support.ts';
import { TELECOM } from './telecom.ts';
import { TRAVEL } from './travel.ts';
import { RETAIL_ID } from './id/retail.ts';
import { SUPPORT_ID } from './id/support.ts';
import { RETAIL_TH } from './th/retail.ts';
import { SUPPORT_TH } from './th/support.ts';
import { RETAIL_UK } from './uk/retail.ts';
import { SUPPORT_UK } from './uk/support.ts';
import { RETAIL_VI } from './vi/retail.ts';
import { SUPPORT_VI } from './vi/support.ts';

export const TEMPLATES: readonly Template[] = [
  RETAIL,
  BANK,
  TELECOM,
  HOSPITAL,
  PUBLIC_SERVICE,
  SAAS,
  TRAVEL,
  INSURANCE,
  SCHOOL,
  EMPLOYEE,
  B2B_SALE,
  SUPPORT,
  BLUEPRINT,
  RESTAURANT_BLUEPRINT,
  EVENT,
  RETAIL_UK,
  SUPPORT_UK,
  RETAIL_TH,
  SUPPORT_TH,
  RETAIL_ID,
  SUPPORT_ID,
  RETAIL_VI,
  SUPPORT_VI,
];
