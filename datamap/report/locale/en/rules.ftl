# The texts of the rules: title, the sentence of a finding, the remedy.

LAW001 = Notice cites the repealed Personal Data Act
    .finding = The notice cites as law in force: { $cited }.
    .remedy = Replace the reference with the GDPR (EU) 2016/679 and, where needed, the Data Protection Act (1050/2018), and check that the text meets Art. 13 and 14.

LAW002 = Description of file in the place of a privacy notice
    .finding = The document is a description of file under section 10 of the Personal Data Act and lacks what Art. 13 and 14 ask for.
    .remedy = Write a privacy notice under Art. 13 and 14 and keep the record of processing under Art. 30 apart from it.

LAW003 = Legal basis taken from the repealed act
    .finding = The only legal bases recorded are those of section 8 of the Personal Data Act: { $bases }.
    .remedy = Decide for each purpose which point of Art. 6(1) it rests on, record it and state it in the notice.

LAW004 = Notice cites the repealed act 516/2004
    .finding = The notice cites { $cited }, which was repealed on 1 January 2015.
    .remedy = Refer to the Act on Electronic Communications Services (917/2014).

LAW009 = Struck-down framework relied on
    .finding = { $framework } is relied on, though the Court of Justice has declared it invalid.
    .remedy = Judge the transfer anew: the Data Privacy Framework if the recipient is listed, else safeguards of Art. 46, and correct the notice.

NOT001 = Controller or contact details missing from the notice
    .finding = Points that the notice does not meet: { $missing }.
    .remedy = State the controller's name and contact details at the beginning of the notice.

NOT002 = Officer not in the notice
    .finding = A data protection officer is designated, but the notice does not give the contact details.
    .remedy = Add the contact details of the officer; a name is not needed.

NOT004 = No legal basis in the notice
    .finding = The notice states purposes but no legal basis under Art. 6(1).
    .remedy = State the legal basis of each purpose in the notice.

NOT007 = Notice denies transfers that the inventory shows
    .finding = The notice denies transfers, but data go to { $recipient } ({ $country }; { $certainty }).
    .remedy = End the transfer, or correct the notice: country, ground and where to get a copy of the safeguards.

NOT008 = Notice speaks of transfers without a ground
    .finding = The notice speaks of transfers ({ $countries }) and states neither the ground nor where to get a copy of the safeguards.
    .remedy = Name the countries, the ground of each transfer and where a copy of the safeguards is to be had; or say plainly that nothing is transferred.

NOT009 = No storage period in the notice
    .finding = The notice states neither a storage period nor the criteria for it.
    .remedy = State for each category how long it is kept, or by which criteria the time is set.

NOT010 = Notice is silent on transfers
    .finding = The notice does not mention transfers outside the EU/EEA; actual transfers in the inventory: { $transfers }.
    .remedy = Find out whether data leave the EU/EEA, record it, and if they do, say so in the notice.

NOT020 = Notice mixes registers
    .finding = Beside what its title names, the notice also describes: { $registers }.
    .remedy = Describe each processing activity in a notice, or a clear part, of its own, with controller, role, purposes and sources.

NOT101 = Controller missing from the description of file
    .finding = Points that the Personal Data Act asked for and the document does not meet: { $missing }.
    .remedy = Add the controller's name and contact details.

NOT102 = Transfers not clearly stated under the old act
    .finding = What the document says of transfers outside the EU/EEA: { $statement }.
    .remedy = Say plainly whether data are transferred outside the EU/EEA.

NOT103 = Contents of the register incompletely described
    .finding = The register also holds: { $categories }.
    .remedy = Add to the contents every category that the register holds.

NOT104 = Placeholder left in the text
    .finding = The text still holds: { $placeholders }.
    .remedy = Fill in the missing information.

BAS001 = No legal basis recorded
    .finding =
        { $purposes ->
            [0] No purpose of the register is recorded, and so no legal basis.
           *[other] Purposes without a recorded legal basis: { $purposes }.
        }
    .remedy = Decide for each purpose which point of Art. 6(1) it rests on, and record it.

BAS008 = Exception for a special category not recorded
    .finding = { $category }: no exception of Art. 9(2) is recorded. Certainty: { $certainty }.
    .remedy = Find out whether such data are processed or can be inferred; record the exception of Art. 9(2), or stop the processing.

BAS010 = Ground for the personal identity code not recorded
    .finding = The personal identity code is held, and the ground that section 29 of the Data Protection Act asks for is not recorded.
    .remedy = Record why unambiguous identification is needed (section 29), or stop collecting the code.

BAS012 = Check of children’s age not recorded
    .finding = Children consent, and how their age is checked is not recorded.
    .remedy = Record how the age is checked and how a guardian consents for a child under 13, if the service is offered to children online.

BAS014 = Data disclosed for marketing on an opt-out
    .finding = { $recipient } receives data for its own direct marketing unless the person objects.
    .remedy = Ask for consent before the disclosure, or end it; electronic marketing needs prior consent.

BAS015 = Valid consent to cookies missing or not recorded
    .finding = Consent to cookies that are not necessary: { $consent }.
    .remedy = Ask for consent before other than necessary cookies are set, and let the person refuse as easily as accept.

BAS020 = Publication unless the person objects
    .finding = Data are made public ({ $recipient }) unless the person forbids it.
    .remedy = Make publication depend on the person's own act; by default the data stay unpublished.

BAS023 = Basis of electronic marketing missing or not enough
    .finding = Channels: { $channels }. Audience: { $audience }. Recorded basis: { $claimed }.
    .remedy = Ask for consent, limit the messages to what the customer exception allows, or record the basis and whom the messages reach.

BAS102 = Sensitive data without an exception of the old act
    .finding = { $category }: no exception of section 12 of the Personal Data Act is recorded.
    .remedy = Record the exception of section 12, or stop the processing.

BAS103 = Ground for using the credit register
    .finding = The statute that allows personal credit data to be obtained is not recorded.
    .remedy = Record the purpose and the provision of the Credit Information Act (527/2007) that allows it.

BAS104 = Publication on an opt-out under the old act
    .finding = Data are made public ({ $recipient }) unless forbidden; whether sections 8 and 30 allow it cannot be told.
    .remedy = Record what kind of list it is and on which ground it is published.

BAS105 = Disclosure for marketing under the old act
    .finding = Whether section 8 allows the disclosure to { $recipient } for marketing cannot be told.
    .remedy = Record the ground of section 8 for the disclosure.

BAS110 = Personal identity code under the old act
    .finding = The personal identity code is held, and the ground of section 13 is not recorded.
    .remedy = Record the ground of section 13, or stop collecting the code.

RET001 = No retention recorded
    .finding = Neither period nor criteria are recorded for: { $categories }.
    .remedy = Decide and record for each category how long it is kept, from when, and how it is erased.

RET002 = Storage that nothing ends
    .finding = Erased only on request, or kept for a minimum without a maximum: { $categories }.
    .remedy = Set a longest time for each category and erase without being asked when it ends.

RET003 = Storage bound to the relationship only
    .finding = The only limit is the end of the relationship or the last contact: { $categories }.
    .remedy = Define when the relationship ends and add the period after which the data are erased.

REC012 = Impact assessment may be missing
    .finding = Criteria of high risk that are met or seem to be: { $criteria }. No impact assessment is recorded.
    .remedy = Assess whether Art. 35 applies, record the reasoning, and make the impact assessment if it does.

REC015 = Recipient that nothing leads to
    .finding = { $recipient } stands in the record, and no flow, system or chain of processors leads to it.
    .remedy = Record the flow to the recipient, the system it provides or the processor that engages it; or remove it if it receives nothing.

REC101 = Permit for the population register
    .finding = Data come from the population information system, and its permit is not recorded.
    .remedy = Record the permit and its purpose.

RGT001 = Access free only once a year
    .finding = The right is free of charge only once a year: { $right }.
    .remedy = Remove the yearly limit: a fee may be asked only for manifestly unfounded or excessive requests.

RGT002 = Signature or identity document always asked
    .finding = A signed letter, a visit or an identity document is asked for without doubt about who asks: { $rights }.
    .remedy = Accept requests by ordinary electronic means and ask for more only where there is reasonable doubt about identity.

RGT003 = Marketing ban with exceptions
    .finding = In spite of a ban the person still gets: { $exclusions }.
    .remedy = Stop all direct marketing after a ban; only messages needed for the service may go on.

RGT102 = Signature asked beyond the old act
    .finding = A signature or a visit is asked for: { $right }. Section 28 asked it for access only.
    .remedy = Drop the requirement for rights other than access.

RGT103 = Marketing ban with exceptions under the old act
    .finding = In spite of a ban the person still gets: { $exclusions }.
    .remedy = Let the ban of section 30 cover all advertising.

TRF001 = Ground of the transfer missing or not recorded
    .finding = Data go to { $recipient } ({ $country }; { $certainty }). { $reason }
    .remedy = Find and record the ground of Chapter V, or end the transfer.

TRF002 = Adequacy decision relied on does not apply
    .finding = { $recipient } ({ $country }; { $certainty }), ground recorded: { $mechanism }. { $reason }
    .remedy = Base the transfer on a ground in force, such as clauses 2021/914 with an assessment, or end it.

TRF003 = Scope of the adequacy decision not shown
    .finding = { $recipient } ({ $country }; { $certainty }): nothing shows that decision { $decision } covers this recipient.
    .remedy = Check that the recipient is within the decision and record the evidence and the day.

TRF004 = Data Privacy Framework listing not checked
    .finding = { $recipient } ({ $country }; { $certainty }): on the list: { $listed }; last checked: { $checked }.
    .remedy = Look the exact company up in the Data Privacy Framework list, and record whether it is active, what it covers and the day; repeat each year.

TRF005 = Staff data outside the certification
    .finding = { $recipient } ({ $country }; { $certainty }) gets data on staff; its certification covers: { $scope }.
    .remedy = Make sure that the certification covers HR data, or use clauses 2021/914.

TRF006 = Adequacy decision ends within a year
    .finding = The decision behind the transfer to { $recipient } ({ $country }) ends on { $ends }.
    .remedy = Follow the renewal and prepare another ground in time.

TRF007 = Adequacy decision under challenge
    .finding = The decision behind the transfer to { $recipient } ({ $country }) is challenged in case { $case }; it stands for now.
    .remedy = No action is due; know which transfers rest on the decision and what would replace it.

TRF008 = Old standard contractual clauses
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Sign clauses 2021/914 with the right module and make the transfer impact assessment.

TRF009 = Module of the clauses missing or wrong
    .finding = { $recipient } ({ $country }; { $certainty }): module of the clauses: { $module }; module that fits the roles: { $expected }.
    .remedy = Check the roles of both parties and use the module that fits.

TRF010 = Transfer impact assessment not recorded or negative
    .finding = { $recipient } ({ $country }; { $certainty }), ground: { $mechanism }. Day of the assessment: { $assessed }. { $reason }
    .remedy = Assess the law of the destination, add supplementary measures where needed, and record outcome and day; if nothing cures it, end the transfer.

TRF011 = Transfer impact assessment is old
    .finding = The assessment for { $recipient } ({ $country }) dates from { $assessed }.
    .remedy = Check whether law or practice there has changed, and confirm or renew the assessment.

TRF012 = Derogation used systematically
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. The transfers recur.
    .remedy = Replace the derogation with safeguards of Art. 46, or make the transfers truly occasional.

TRF013 = Notification to the supervisory authority not recorded
    .finding = { $recipient } ({ $country }; { $certainty }) rests on compelling legitimate interests, and no day of informing the authority is recorded.
    .remedy = Inform the supervisory authority and the data subjects, and record the assessment.

TRF014 = Derogation not open to a public authority
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Use another ground in the exercise of public powers; record whether the controller is an authority.

TRF015 = Approval not recorded
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Record the decision that approved the rules or clauses: authority, day and number.

TRF016 = Clauses 2021/915 taken for a transfer tool
    .finding = { $recipient } ({ $country }; { $certainty }): the recorded clauses are for processing inside the EU.
    .remedy = Sign clauses 2021/914 with the right module.

TRF017 = Notice denies transfers with an exception
    .finding = The denial has an exception, and countries and safeguards are not both named. Grounds named: { $mechanisms }.
    .remedy = Find out whether anything is transferred; name the countries and safeguards, or deny transfers without exception.

TRF018 = Promise of place not kept
    .finding = The notice promises: { $promise }. { $recipient } handles the data elsewhere ({ $country }).
    .remedy = Have the processor keep the data where the notice says, or correct the notice and see to the ground of any transfer.

TRF019 = Remote access not fully recorded
    .finding = From where the data can be opened, or by whom, is not recorded: { $recipient }.
    .remedy = Find out from which countries the provider, its sub-processors and others open the data, and record the provider; access from outside the EU/EEA by others than one’s own staff is a transfer.

TRF020 = Foreign owner
    .finding = { $recipient } has a foreign owner ({ $country }). Ownership alone is no transfer.
    .remedy = Assess whether the owner could be ordered to hand the data over, and record the guarantees (Art. 28(1), 48).

TRF021 = Territory whose status is unsettled
    .finding = { $recipient } is in { $country } ({ $sovereign }; { $certainty }). { $reason }
    .remedy = Have a lawyer look at it; until then treat the flow as a transfer.

TRF022 = United Kingdom taken for the EU
    .finding = The notice says that the data stay in the EU/EEA, but { $recipient } is in the United Kingdom.
    .remedy = State the transfer and its ground, the adequacy decision, in the notice.

TRF023 = Adequacy decision available
    .finding = { $recipient } ({ $country }) rests on { $mechanism }, though the country has an adequacy decision.
    .remedy = Consider relying on the decision; keeping the clauses beside it is lawful.

TRF024 = Decision for law enforcement used
    .finding = { $recipient } ({ $country }; { $certainty }): the decision relied on is for law-enforcement authorities only.
    .remedy = Refer to the decision made under the GDPR, if there is one for the country.

TRF025 = Ground for an international organisation not recorded
    .finding = { $recipient } is an international organisation; the ground of the transfer is not recorded.
    .remedy = Record the ground of Chapter V, which applies to international organisations too.

TRF026 = Destination not known
    .finding = { $recipient } ({ $certainty }): { $reason }
    .remedy = Ask the recipient in which countries it is, processes and can open the data, and record the answer.

TRF027 = Clauses not in place or not shown
    .finding = { $recipient } ({ $country }; { $certainty }): day of signature: { $signed }. { $reason }
    .remedy = Get the clauses signed before data move, and record the day; for an importer under the GDPR ask a lawyer.

TRF028 = Sub-processors not known
    .finding = { $recipient }: neither sub-processors nor a list of them is recorded for the audit day.
    .remedy = Ask for the list of sub-processors and their countries, and record it with its day.

TRF029 = Derogation without evidence
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Record what shows that the conditions are met and whether the transfers recur.

TRF030 = Own branch or server abroad
    .finding = { $recipient } is the same legal entity but lies abroad ({ $country }).
    .remedy = Assess the risks of the place: security, orders of foreign authorities, staff there.

TRF101 = Ground under the Personal Data Act missing or not recorded
    .finding = { $recipient } ({ $country }; { $certainty }). { $reason }
    .remedy = Record the ground of sections 22 and 23, or end the transfer.

LAW005 = Act cited by its former name
    .finding = The notice uses the former name of the act 917/2014: { $cited }.
    .remedy = Write Act on Electronic Communications Services (917/2014).

LAW006 = Repealed health-care acts cited
    .finding = The notice cites: { $cited }.
    .remedy = Refer to the act 703/2023 and check the storage periods against its annex.

LAW007 = Body or licence that no longer exists
    .finding = Named though it has ended: { $cited }.
    .remedy = Name the present body: the Digital and Population Data Services Agency, the Office of the Data Protection Ombudsman or the register of collection businesses.

LAW008 = Old address of the authority
    .finding = The notice gives an address that the Data Protection Ombudsman no longer has.
    .remedy = Give the present address, or a link to the contact page of the authority.

LAW010 = Notice older than what it describes
    .finding =
        { $newer ->
            [0] The notice is from { $published }, before the GDPR applied.
           *[other] The notice is from { $published }; purposes and recipients recorded later: { $newer }.
        }
    .remedy = Review the notice against Art. 13 and 14 and the record, and publish it with a new date.

LAW026 = Reform of the Data Protection Act pending
    .finding = The purpose rests on: { $statute }.
    .remedy = Follow government bill 9/2026; nothing is due yet.

NOT005 = Legitimate interest not named
    .finding = The interest behind the purpose { $purpose } is not named.
    .remedy = Name the interest in the record and in the notice.

NOT006 = Recipients that the notice does not cover
    .finding = No stated group covers: { $recipients }.
    .remedy = Add the recipient or its group to the notice, or end the disclosure.

NOT011 = Rights missing from the notice
    .finding = The notice does not tell: { $rights }.
    .remedy = Tell every right that applies to the legal bases in use.

NOT012 = Withdrawal of consent not told
    .finding = The notice relies on consent and does not say that it can be withdrawn.
    .remedy = Say how consent is withdrawn; it must be as easy as giving it.

NOT013 = Right to complain not told
    .finding = The notice does not mention the right to complain to the supervisory authority.
    .remedy = Add the right to complain and the Office of the Data Protection Ombudsman with its address.

NOT014 = Source of the data not told
    .finding = Data come from sources that the notice does not mention: { $sources }.
    .remedy = Name the source and say whether it is public.

NOT016 = Automated decisions not told
    .finding = Registers with automated decisions: { $registers }. The notice denies them or is silent.
    .remedy = Tell that decisions are automated, by what logic and with what effect.

NOT018 = Unspecified categories of data
    .finding = The register holds other data that nobody has specified.
    .remedy = Specify the data, or stop collecting them.

NOT019 = Language versions differ
    .finding = The versions in force differ in: { $missing }.
    .remedy = Bring all language versions to the same content and date.

NOT021 = Notice without a date
    .finding = Neither day of publication nor version is recorded.
    .remedy = Date the notice and keep its earlier versions.

NOT022 = Text published unfinished
    .finding = Left unfinished: { $placeholders }.
    .remedy = Fill in or remove what was left open.

NOT023 = Notice contradicts itself
    .finding = Contradictions: { $contradictions }.
    .remedy = Find out what is true and correct the notice.

NOT025 = Source without its data
    .finding = Which data come from { $source } is not recorded.
    .remedy = Record the categories that come from the source and state them in the notice.

NOT026 = Sources described vaguely
    .finding = Described vaguely: { $vague }.
    .remedy = Name the source, or at least its kind, so that the person can turn to it.

NOT027 = Small mistakes in the notice
    .finding = Mistakes: { $slips }.
    .remedy = Correct them when the notice is next revised.

NOT028 = Information on a recording missing or not recorded
    .finding = That people are told of the recording when it begins is not recorded: { $category }.
    .remedy = Tell of the recording and of its purpose before it begins, and record that.

NOT029 = Need to provide data not told
    .finding = Data are processed for a contract or by law, but the notice does not say which of them must be given.
    .remedy = Say which data must be given and what follows if they are not.

NOT030 = Said but not mapped
    .finding = The notice says: { $point } ({ $quotes }). The inventory has no such thing.
    .remedy = Find out which is right: complete the inventory or correct the notice.

NOT031 = Mapped but not said
    .finding = The inventory has: { $point }. The notice does not tell of it.
    .remedy = Add it to the notice, or correct the inventory.

NOT032 = Notice and inventory contradict each other
    .finding = According to the inventory: { $point }. According to the notice: { $told } ({ $quotes }).
    .remedy = Find out what is done, and correct what is wrong at once.

NOT033 = Kept longer than promised
    .finding = { $category }: kept { $length }; the notice promises { $limit } ({ $quotes }).
    .remedy = Shorten the retention, or correct the notice and tell why the longer time is needed.

BAS002 = Several legal bases for one purpose
    .finding = Recorded bases: { $bases }.
    .remedy = Say which data or acts rest on which basis, or split the purpose.

BAS003 = Balancing test not recorded
    .finding = Legitimate interests are relied on for { $purpose }; no balancing test is recorded for the audit day.
    .remedy = Make the balancing test and record its day and outcome.

BAS004 = Authority relying on legitimate interests
    .finding = The purpose { $purpose } rests on legitimate interests.
    .remedy = Use another basis for what belongs to the authority's tasks.

BAS005 = Statute not recorded
    .finding = The provision behind the purpose { $purpose } is not recorded.
    .remedy = Record act and section.

BAS006 = Consent of employees
    .finding = The purpose { $purpose } rests on the consent of employees or applicants.
    .remedy = Check that the data are necessary and that refusing has no consequences; else use another basis.

BAS007 = Way to withdraw consent not recorded
    .finding = Consent is relied on, and no way to withdraw it is recorded.
    .remedy = Offer a way to withdraw that is as easy as consenting, and record it.

BAS009 = Ground for data on offences not recorded
    .finding = { $category }: the ground of national law is not recorded.
    .remedy = Record the point of section 7 of the Data Protection Act, or stop the processing.

BAS013 = Automated decisions
    .finding = Decisions are automated without a recorded ground, or it is not recorded whether credit decisions are automated.
    .remedy = Record whether decisions are automated; if they are, the ground of Art. 22(2) and how a person can have them reviewed.

BAS016 = Purpose of the credit data
    .finding = The provision that allows the use of { $source } is not recorded.
    .remedy = Record the purpose listed in section 19 of the Credit Information Act, and for which register the data are used.

BAS018 = Marketing for others on an opt-out
    .finding = Marketing is done for: { $others }. The basis is an opt-out.
    .remedy = Ask for consent to electronic marketing for others and weigh the interests in other channels.

BAS019 = Research without its conditions
    .finding = Data are used for research; statute and safeguards are not recorded.
    .remedy = Record the research plan, the responsible person and the safeguards of Art. 89 and section 31 of the Data Protection Act.

BAS021 = Data on third persons
    .finding = Data on others than the data subject: { $categories }. How they are informed is not recorded.
    .remedy = Inform them under Art. 14, or record the exception.

BAS022 = Ground for the population register not recorded
    .finding = { $source }: neither statute nor permit is recorded.
    .remedy = Record the information permit or the statute under which the data are handed over.

RET004 = Kept long after the relationship
    .finding = { $category }: kept { $length } after the end.
    .remedy = Shorten the time to what claims need (as a rule three years), or record the ground.

RET005 = Accounting material kept too briefly
    .finding = Payment data resting on the Accounting Act are kept { $length }.
    .remedy = Keep vouchers for six years from the end of the year in which the financial year ended.

RET007 = Call recordings over customary length
    .finding = Kept { $length }; customary at most { $limit } (practice, not law).
    .remedy = Give the reason for the longer time, or shorten it.

RET009 = Camera recordings over a year
    .finding = Kept { $length }.
    .remedy = Erase recordings when they are no longer needed, at the latest after a year.

RET010 = Need of health data not reviewed
    .finding = That the need of these data was assessed within five years is not recorded.
    .remedy = Assess the need at least every five years, erase what is not needed and record the day.

RET014 = Marketing ban may be erased too early
    .finding = Bans are kept { $length }, no longer than the customer's other data.
    .remedy = Keep the ban, and as little else as it needs, for as long as marketing is done.

RET015 = Applications kept long
    .finding = Kept { $length }; customary is at most { $limit } (practice, not law).
    .remedy = Shorten the time or ask for consent to a talent pool.

RET016 = Whistleblowing reports over five years
    .finding = Kept { $length }.
    .remedy = Erase reports five years after receipt unless a case needs them.

RET017 = Camera recordings over customary length
    .finding = Kept { $length }; customary is at most { $limit } (practice, not law).
    .remedy = Give the reason for the longer time, or shorten it.

REC003 = Agreement with a processor not recorded
    .finding = No agreement with { $recipient } is recorded for the audit day.
    .remedy = Find or make the agreement of Art. 28(3), and record its day.

REC004 = Incomplete agreement
    .finding = The agreement with { $recipient } lacks items of Art. 28(3).
    .remedy = Complete the agreement.

REC005 = Agreement from before the GDPR
    .finding = The agreement with { $recipient } is from { $made }.
    .remedy = Check it against Art. 28(3) and renew it where needed.

REC006 = Debt collector not checked
    .finding = The entry of { $recipient } in the register of debt collection has not been checked.
    .remedy = Check the entry in the register that the Regional State Administrative Agency kept and its successor keeps; a bank or an advocate needs none.

REC007 = Arrangement of joint controllers not recorded
    .finding = The register is kept jointly; the others and the arrangement are not recorded.
    .remedy = Make the arrangement of Art. 26, record it and make its essence available.

REC008 = System outside every register
    .finding = No flow reaches or leaves { $system }.
    .remedy = Record its flows, or remove the system if it is not used.

REC011 = Data protection officer needed
    .finding = What the record says makes an officer mandatory, and none is designated or recorded.
    .remedy = Appoint the officer, publish the contact details and tell the authority; or record why none is needed.

REC013 = No prior consultation
    .finding = The impact assessment left a high risk, and the authority was not consulted.
    .remedy = Lower the risk, or consult the authority before going on.

REC014 = Role of a source is open
    .finding = The role of { $source } is not recorded.
    .remedy = Record whether the source is a controller of its own, a joint controller or a processor, and see to the agreement.

RGT005 = Only the old rights
    .finding = The notice tells only of access, correction and the marketing ban.
    .remedy = Rewrite the section on rights by Art. 15 to 22.

RGT006 = Answer later than in a month
    .finding = The stated time for { $right } is longer than a month.
    .remedy = Answer within a month; two more only with reasons given in time.

RGT009 = Recipients not told of corrections
    .finding = Recipients are not told: { $right }.
    .remedy = Tell every recipient of rectification, erasure and restriction unless it is impossible.

RGT010 = Duty of accuracy put on the person
    .finding = The notice makes it the duty of the person to keep the data correct.
    .remedy = Say that the controller sees to accuracy and that the person may ask for rectification.

SEC001 = Protection of special categories not recorded
    .finding = Special categories of data stand in { $system }, for which encryption and control of access are not both recorded.
    .remedy = Record the measures, or put them in place; record what compensates for one that cannot be used.

SEC002 = No log of sensitive data
    .finding = { $system } keeps no log; it carries: { $categories }.
    .remedy = Log who opens the data, and look at the log regularly.

SEC003 = No process for breaches
    .finding = The record says that there is no process for personal data breaches.
    .remedy = Set up a process that finds, judges, notifies within 72 hours and documents.

SEC004 = Restoring last tested over a year ago
    .finding = { $system } was last restored as a test on { $tested }.
    .remedy = Test restoring at least once a year and record it.

SEC005 = Free text may hold special categories
    .finding = Free-text notes are kept without recorded guidance.
    .remedy = Tell staff what may be written and check the notes.

TRF031 = Place of establishment or processing not recorded
    .finding = Of { $recipient } it is recorded where it is established or where it processes the data, but not both.
    .remedy = Ask where the company is established and in which countries the data are stored and processed, and record both.
