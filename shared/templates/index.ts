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
];
