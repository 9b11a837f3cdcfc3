import type { Template } from './format.ts';

export const HOSPITAL: Template = {
  id: 'hospital',
  field: 'Hospital',
  title: 'A planned operation',
  about: 'A patient from the referral to the check-up after going home.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, staff: What the staff feel, idea, metric',
  text: `
# Referral
goal Understand what is wrong and whether it must be done
## Hears that an operation is needed
touch Family doctor @person
think How serious is this really?
feel -1.3 Shaken
pain 3 Too much said at once, nothing to take home
## Gets an appointment
touch *Appointment line @phone | Patient portal @web
think Eight weeks with this pain?
feel -0.9 Impatient
pain 4 The line can be reached in the mornings only
staff Callers vent what others have promised them
idea 2/4 Book online, with a list for earlier dates
metric Days from referral to first appointment [days]
# Before the operation
goal Know what to do and what to bring
## Pre-operative visit
touch Admission desk @person | Talk with the anaesthetist @person | Consent form @other
think I signed without having read it all.
feel -0.4 Overwhelmed
pain 4 The same questions on four forms | 3 Two hours of waiting between two rooms
staff Ten minutes a patient, and the file is incomplete
idea 4/5 Ask once, and let every ward read the answers
## Prepares at home
touch Preparation leaflet @post | Reminder call @phone
think May I take my tablets tomorrow morning?
feel -0.7 Unsure
pain 5 No one to ask about medicines at the weekend
idea 2/5 A checklist by message, day by day, with a number to call
metric Operations put off because of preparation [%]
# The day itself
goal Feel safe, and be told what happens next
## Arrives and waits
touch Admission desk @person | Ward @person
think Have they forgotten me?
feel -1.0 Anxious
pain 4 Fasting since midnight, moved to the afternoon without a word
staff The list changes and we hear it last
idea 2/4 A word to every waiting patient each hour
## Goes to sleep and wakes up
touch *Theatre team @person | Recovery room @person
think Someone held my hand.
feel 0.6 Relieved
pain 2 Relatives wait without news
idea 1/4 A message to a relative when the operation is over
# On the ward
goal Little pain, some sleep, clear answers
## Nights and pain
touch Nurse call @person | Night round @person
feel -0.5 Dependent
pain 4 Long waits after ringing at night
staff Two of us for thirty beds
metric Minutes from ring to answer at night [minutes]
## Doctor's round
touch *Ward round @person
think They talk about me, not with me.
feel 0.1 Small
pain 3 Three minutes and no chance to ask
idea 1/4 A card for questions, read before the round
# Going home
goal Manage alone, and know when to worry
touch Discharge talk @person | Discharge letter @post | Prescription @other
think What may I lift, and when?
feel 0.3 Glad but unsure
pain 4 The letter is written for the doctor, not for me
staff Beds are needed, so the talk is short
idea 2/5 One page in plain words: medicines, warning signs, whom to call
metric Patients back within 30 days unplanned [%]
# Afterwards
goal Be sure that it heals as it should
touch Check-up @person | Patient hotline @phone | *Patient survey @post
think Is this swelling normal?
feel 0.9 Grateful
pain 3 Family doctor and hospital each send me to the other
idea 3/4 A call on the third day after discharge
metric Patients who would choose us again [%]
`,
};
