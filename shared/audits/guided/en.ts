import { guidedSet } from './structure.ts';

export const GUIDED_EN = guidedSet(
  'en',
  `
Customer experience audit
Not at all
Fully
# Journey and life cycle | Is it written down how customers come, buy, use, stay and leave?
Our customer groups are described as personas based on research. | Look for interviews or data behind each persona, not opinions.
The journey of every important group is documented from the first need to the end.
The stages of the customer life cycle are named, and everybody uses the same names.
For each stage it is known what customers want to achieve and how they feel.
What the documents claim is backed by feedback or measurements.
Somebody is responsible for the documents and goes through them at least once a year.
# Touchpoints | Do we know everywhere that we meet customers, and does somebody look after each place?
All touchpoints are known, also those that others run, such as reviews and referrals. | Go through the list of touchpoints of this audit and add what is missing.
Every touchpoint has an owner who knows it well and answers for its results.
It is known which touchpoints influence the decision to buy and to stay most.
Satisfaction is measured at every important touchpoint.
For every touchpoint it is known through which channels customers come, and they find it easily.
The touchpoints with most influence keep what they promise.
# Technology and channels | Is it one company, whichever channel a customer takes?
Staff see the same customer and the same history in every channel.
Customers can switch channels without telling everything again. | Try it: begin on the phone and go on in the chat.
Prices, answers and tone are the same everywhere.
The tools that staff work with are quick and reliable.
Everything important works on a phone, and for people with disabilities.
Customers know which of their data we keep, and can have it changed or deleted.
# Analytics and content | Do we know what happens, and do we say what helps?
A few customer metrics are agreed on, each with its scale, method and number of answers.
We know where customers leave the website, the app or the shop without finishing.
Feedback from all sources comes together in one place and is answered.
Findings lead to changes, and the effect of each change is checked.
Our content answers the questions that customers have at each stage.
Content is up to date, easy to find, and in the customers' languages.
# Mystery shopping | Go and be a customer yourself; write down what happens.
A stranger finds out within a few minutes what we offer and what it costs.
An enquiry is answered within the time that we promise. | Note the times of several enquiries over several channels.
Staff listen, ask and advise what fits.
What is delivered is what was promised.
A problem is solved at the first contact. | Stage a small, realistic problem and report it.
The shopper would come again of their own accord.
# Purchase and service | How hard is it to buy, and to be helped?
Buying takes few steps, and no step asks for what is not needed.
The full price, delivery and terms are clear before paying.
Customers can pay and receive their orders in the ways that they are used to.
Help is at hand at every step of buying.
Service is easy to reach, competent, and solves what it is asked.
Complaints get an answer and a solution, and lead to changes.
# Before and after the purchase | What do we promise, and what remains?
Advertising promises only what customers then experience.
Customers can compare and try before they decide.
New customers are guided until their first success.
After the purchase we stay in touch, with what is useful to customers.
Loyal customers are better off than new ones, and notice it.
Leaving is easy, those who leave are asked why, and some are won back.
`,
);
