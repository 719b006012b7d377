# The texts of the rules: title, the sentence of a finding, the remedy.

LAW001 = Beskrivningen hänvisar till den upphävda personuppgiftslagen
    .finding = Beskrivningen åberopar som gällande: { $cited }.
    .remedy = Ersätt hänvisningen med dataskyddsförordningen (EU) 2016/679 och vid behov dataskyddslagen (1050/2018) och kontrollera att texten uppfyller artiklarna 13 och 14.

LAW002 = Registerbeskrivning i stället för dataskyddsbeskrivning
    .finding = Dokumentet är en registerbeskrivning enligt 10 § i personuppgiftslagen och saknar det som artiklarna 13 och 14 kräver.
    .remedy = Skriv en dataskyddsbeskrivning enligt artiklarna 13 och 14 och håll registret över behandling enligt artikel 30 åtskilt från den.

LAW003 = Den rättsliga grunden kommer från en upphävd lag
    .finding = De enda antecknade rättsliga grunderna är från 8 § i personuppgiftslagen: { $bases }.
    .remedy = Avgör för varje ändamål vilken punkt i artikel 6.1 det vilar på, anteckna den och ange den i beskrivningen.

LAW004 = Beskrivningen hänvisar till den upphävda lagen 516/2004
    .finding = Beskrivningen åberopar { $cited }, som upphävdes den 1 januari 2015.
    .remedy = Hänvisa till lagen om tjänster inom elektronisk kommunikation (917/2014).

LAW009 = Ett ogiltigförklarat arrangemang åberopas
    .finding = { $framework } åberopas, fastän EU-domstolen har ogiltigförklarat det.
    .remedy = Bedöm överföringen på nytt: dataskyddsramen (DPF) om mottagaren är upptagen i förteckningen, annars skyddsåtgärder enligt artikel 46. Rätta beskrivningen.

NOT001 = Den personuppgiftsansvarige eller kontaktuppgifterna saknas i beskrivningen
    .finding = Punkter som inte uppfylls i beskrivningen: { $missing }.
    .remedy = Ange den personuppgiftsansvariges namn och kontaktuppgifter i början av beskrivningen.

NOT002 = Dataskyddsombudet saknas i beskrivningen
    .finding = Ett dataskyddsombud är utsett, men beskrivningen anger inte kontaktuppgifterna.
    .remedy = Lägg till dataskyddsombudets kontaktuppgifter; namn behövs inte.

NOT004 = Beskrivningen anger ingen rättslig grund
    .finding = Beskrivningen anger ändamål men ingen rättslig grund enligt artikel 6.1.
    .remedy = Ange den rättsliga grunden för varje ändamål i beskrivningen.

NOT007 = Enligt beskrivningen överförs inga uppgifter, men kartläggningen visar överföringar
    .finding = Enligt beskrivningen överförs inga uppgifter, men uppgifter går till { $recipient } ({ $country }; { $certainty }).
    .remedy = Avsluta överföringen eller rätta beskrivningen: land, överföringsgrund och var man får en kopia av skyddsåtgärderna.

NOT008 = Beskrivningen nämner överföringar utan överföringsgrund
    .finding = Beskrivningen talar om överföringar ({ $countries }) men anger varken överföringsgrund eller var man får en kopia av skyddsåtgärderna.
    .remedy = Namnge länderna, grunden för varje överföring och var en kopia av skyddsåtgärderna kan fås, eller ange tydligt att inget överförs.

NOT009 = Lagringstid saknas i beskrivningen
    .finding = Beskrivningen anger varken lagringstid eller kriterier för den.
    .remedy = Ange för varje kategori hur länge uppgifterna lagras eller enligt vilka kriterier tiden bestäms.

NOT010 = Beskrivningen nämner inte överföringar
    .finding = Beskrivningen nämner inte överföringar utanför EU/EES; faktiska överföringar i kartläggningen: { $transfers }.
    .remedy = Utred om uppgifter lämnar EU/EES, anteckna det och berätta om eventuella överföringar i beskrivningen.

NOT020 = Beskrivningen blandar flera register
    .finding = Utöver det som rubriken nämner beskrivs även: { $registers }.
    .remedy = Beskriv varje behandling i en egen beskrivning eller i en tydligt avgränsad del: personuppgiftsansvarig, roll, ändamål och källor.

NOT101 = Den registeransvarige saknas i registerbeskrivningen
    .finding = Punkter som personuppgiftslagen krävde men som inte uppfylls i dokumentet: { $missing }.
    .remedy = Lägg till den registeransvariges namn och kontaktuppgifter.

NOT102 = Överföringar anges inte tydligt (personuppgiftslagen)
    .finding = Dokumentets uppgift om överföringar utanför EU/EES: { $statement }.
    .remedy = Ange tydligt om uppgifter överförs utanför EU/EES.

NOT103 = Registrets innehåll är bristfälligt beskrivet
    .finding = Registret innehåller också: { $categories }.
    .remedy = Komplettera innehållet med alla kategorier som registret innehåller.

NOT104 = En ofylld platshållare finns kvar i texten
    .finding = I texten finns fortfarande: { $placeholders }.
    .remedy = Fyll i den uppgift som saknas.

BAS001 = Ingen rättslig grund är antecknad
    .finding =
        { $purposes ->
            [0] Inget ändamål är antecknat för registret och därmed ingen rättslig grund.
           *[other] Antal ändamål utan antecknad rättslig grund: { $purposes }.
        }
    .remedy = Avgör och anteckna för varje ändamål vilken punkt i artikel 6.1 det vilar på.

BAS008 = Undantag för särskild kategori är inte antecknat
    .finding = { $category }: inget undantag enligt artikel 9.2 är antecknat. Visshet: { $certainty }.
    .remedy = Utred om sådana uppgifter behandlas eller kan härledas; anteckna undantaget i artikel 9.2 eller avsluta behandlingen.

BAS010 = Grund för behandling av personbeteckning är inte antecknad
    .finding = Personbeteckningen behandlas, men grunden enligt 29 § i dataskyddslagen är inte antecknad.
    .remedy = Anteckna varför en entydig identifiering är nödvändig (29 §) eller sluta samla in personbeteckningen.

BAS012 = Kontrollen av barns ålder är inte antecknad
    .finding = Barn ger samtycke, och hur åldern kontrolleras är inte antecknat.
    .remedy = Anteckna hur åldern kontrolleras och hur en vårdnadshavare samtycker för ett barn under 13 år, om tjänsten erbjuds barn på nätet.

BAS014 = Uppgifter lämnas ut för marknadsföring om den registrerade inte förbjuder det
    .finding = { $recipient } får uppgifter för sin egen direktmarknadsföring om den registrerade inte motsätter sig det.
    .remedy = Be om samtycke före utlämnandet eller avsluta det; elektronisk direktmarknadsföring kräver förhandssamtycke.

BAS015 = Giltigt samtycke till kakor saknas eller är inte antecknat
    .finding = Samtycke till kakor som inte är nödvändiga: { $consent }.
    .remedy = Be om samtycke innan andra än nödvändiga kakor sätts och gör det lika lätt att neka som att godkänna.

BAS020 = Publicering om den registrerade inte motsätter sig den
    .finding = Uppgifter offentliggörs ({ $recipient }) om den registrerade inte förbjuder det.
    .remedy = Publicera uppgifter endast när den registrerade själv har valt det; som utgångsläge publiceras inget.

BAS023 = Grund för elektronisk direktmarknadsföring saknas eller räcker inte
    .finding = Kanaler: { $channels }. Målgrupp: { $audience }. Antecknad grund: { $claimed }.
    .remedy = Be om samtycke, begränsa meddelandena till vad kundundantaget tillåter eller anteckna grunden och målgruppen.

BAS102 = Känsliga uppgifter utan undantag enligt personuppgiftslagen
    .finding = { $category }: inget undantag enligt 12 § i personuppgiftslagen är antecknat.
    .remedy = Anteckna undantaget enligt 12 § eller avsluta behandlingen.

BAS103 = Grund för att använda kreditupplysningsregistret
    .finding = Bestämmelsen som tillåter inhämtning av personkreditupplysningar är inte antecknad.
    .remedy = Anteckna ändamålet och den bestämmelse i kreditupplysningslagen (527/2007) som tillåter det.

BAS104 = Publicering om den registrerade inte förbjuder den (personuppgiftslagen)
    .finding = Uppgifter offentliggörs ({ $recipient }) om den registrerade inte förbjuder det; det går inte att avgöra om 8 och 30 § i personuppgiftslagen tillåter det.
    .remedy = Anteckna vilket slags förteckning det gäller och på vilken grund den publiceras.

BAS105 = Utlämnande för marknadsföring (personuppgiftslagen)
    .finding = Det går inte att avgöra om 8 § i personuppgiftslagen tillåter utlämnandet till { $recipient } för marknadsföring.
    .remedy = Anteckna grunden enligt 8 § för utlämnandet.

BAS110 = Grund för behandling av personbeteckning (personuppgiftslagen)
    .finding = Personbeteckningen behandlas, men grunden enligt 13 § i personuppgiftslagen är inte antecknad.
    .remedy = Anteckna grunden enligt 13 § eller sluta samla in personbeteckningen.

RET001 = Ingen lagringstid är antecknad
    .finding = Varken lagringstid eller kriterier är antecknade för: { $categories }.
    .remedy = Bestäm och anteckna för varje kategori lagringstiden, när den börjar och hur uppgifterna raderas.

RET002 = Lagring utan slut
    .finding = Uppgifter raderas endast på begäran eller lagras en minimitid utan maximitid: { $categories }.
    .remedy = Fastställ en längsta tid för varje kategori och radera utan begäran när den löper ut.

RET003 = Lagringen är knuten enbart till förhållandets längd
    .finding = Den enda gränsen är förhållandets slut eller den senaste kontakten: { $categories }.
    .remedy = Definiera när förhållandet upphör och ange efter vilken tid uppgifterna raderas.

REC012 = Konsekvensbedömning kan saknas
    .finding = Kriterier för hög risk som uppfylls eller verkar uppfyllas: { $criteria }. Ingen konsekvensbedömning är antecknad.
    .remedy = Bedöm om artikel 35 är tillämplig, anteckna motiveringen och gör vid behov en konsekvensbedömning.

REC015 = Mottagare som inget leder till
    .finding = { $recipient } finns bland mottagarna, men inget dataflöde, system eller kedja av biträden leder till den.
    .remedy = Anteckna dataflödet till mottagaren, systemet den levererar eller biträdet som anlitar den; ta bort mottagaren om den inte får uppgifter.

REC101 = Tillstånd till uppgifter ur befolkningsdatasystemet
    .finding = Uppgifter fås ur befolkningsdatasystemet, men tillståndet är inte antecknat.
    .remedy = Anteckna tillståndet och dess ändamål.

RGT001 = Tillgång utan avgift endast en gång om året
    .finding = Rättigheten är avgiftsfri endast en gång om året: { $right }.
    .remedy = Ta bort årsgränsen: avgift får tas ut endast för uppenbart ogrundade eller orimliga begäranden.

RGT002 = Underskrift eller identitetshandling krävs alltid
    .finding = Undertecknat brev, besök eller identitetshandling krävs utan att identiteten ifrågasätts: { $rights }.
    .remedy = Ta emot begäranden på vanliga elektroniska sätt och be om mer endast när det finns rimliga skäl att betvivla identiteten.

RGT003 = Direktmarknadsföringsförbudet har undantag
    .finding = Trots förbudet får den registrerade fortfarande: { $exclusions }.
    .remedy = Upphör med all direktmarknadsföring efter ett förbud; endast meddelanden som tjänsten kräver får fortsätta.

RGT102 = Underskrift krävs i större omfattning än enligt personuppgiftslagen
    .finding = Underskrift eller besök krävs för: { $right }. Personuppgiftslagen (28 §) krävde det endast för insyn.
    .remedy = Slopa kravet för andra rättigheter än insyn.

RGT103 = Direktmarknadsföringsförbudet har undantag (personuppgiftslagen)
    .finding = Trots förbudet får den registrerade fortfarande: { $exclusions }.
    .remedy = Låt förbudet enligt 30 § i personuppgiftslagen omfatta all reklam.

TRF001 = Överföringsgrund saknas eller är inte antecknad
    .finding = Uppgifter går till { $recipient } ({ $country }; { $certainty }). { $reason }
    .remedy = Utred och anteckna överföringsgrunden enligt kapitel V eller avsluta överföringen.

TRF002 = Det åberopade beslutet om adekvat skyddsnivå är inte tillämpligt
    .finding = { $recipient } ({ $country }; { $certainty }), antecknad grund: { $mechanism }. { $reason }
    .remedy = Grunda överföringen på en gällande grund, till exempel klausulerna 2021/914 med en bedömning, eller avsluta den.

TRF003 = Tillämpningsområdet för beslutet är inte visat
    .finding = { $recipient } ({ $country }; { $certainty }): inget visar att beslut { $decision } omfattar mottagaren.
    .remedy = Kontrollera att mottagaren omfattas av beslutet och anteckna belägget och datumet.

TRF004 = Upptagningen i DPF-förteckningen är inte kontrollerad
    .finding = { $recipient } ({ $country }; { $certainty }): upptagen i förteckningen: { $listed }; senast kontrollerad: { $checked }.
    .remedy = Sök upp exakt detta företag i DPF-förteckningen och anteckna om upptagningen är aktiv och vad den omfattar samt datumet för kontrollen; upprepa varje år.

TRF005 = Personaluppgifter utanför certifieringen
    .finding = { $recipient } ({ $country }; { $certainty }) får personaluppgifter; certifieringen omfattar: { $scope }.
    .remedy = Säkerställ att certifieringen omfattar uppgifter om anställda (HR) eller använd klausulerna 2021/914.

TRF006 = Beslutet om adekvat skyddsnivå upphör att gälla inom ett år
    .finding = Beslutet bakom överföringen till { $recipient } ({ $country }) upphör att gälla { $ends }.
    .remedy = Följ om beslutets giltighetstid förlängs och förbered en annan grund i tid.

TRF007 = Beslutet om adekvat skyddsnivå prövas i domstol
    .finding = Giltigheten av beslutet bakom överföringen till { $recipient } ({ $country }) prövas i mål { $case }; beslutet gäller tills vidare.
    .remedy = Inget krävs nu; håll reda på vilka överföringar som vilar på beslutet och vad som skulle ersätta det.

TRF008 = Gamla standardavtalsklausuler
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Underteckna klausulerna 2021/914 med rätt modul och gör en konsekvensbedömning av överföringen.

TRF009 = Klausulernas modul saknas eller är fel
    .finding = { $recipient } ({ $country }; { $certainty }): klausulernas modul: { $module }; modul som motsvarar rollerna: { $expected }.
    .remedy = Kontrollera parternas roller och använd den modul som motsvarar dem.

TRF010 = Konsekvensbedömningen av överföringen är inte antecknad eller är negativ
    .finding = { $recipient } ({ $country }; { $certainty }), grund: { $mechanism }. Bedömningens datum: { $assessed }. { $reason }
    .remedy = Bedöm lagstiftningen i mottagarlandet, vidta nödvändiga kompletterande åtgärder och anteckna resultat och datum; avsluta överföringen om bristen inte kan avhjälpas.

TRF011 = Konsekvensbedömningen av överföringen är gammal
    .finding = Bedömningen för { $recipient } ({ $country }) gjordes { $assessed }.
    .remedy = Kontrollera om lagstiftningen eller praxis har ändrats och bekräfta eller förnya bedömningen.

TRF012 = Undantag används systematiskt
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. Överföringarna upprepas.
    .remedy = Ersätt undantaget med skyddsåtgärder enligt artikel 46 eller begränsa överföringarna till verkliga enstaka fall.

TRF013 = Underrättelsen till tillsynsmyndigheten är inte antecknad
    .finding = { $recipient } ({ $country }; { $certainty }) vilar på tvingande berättigade intressen, men datum för underrättelsen till tillsynsmyndigheten saknas.
    .remedy = Underrätta tillsynsmyndigheten och de registrerade och anteckna bedömningen.

TRF014 = Myndigheter får inte använda undantaget
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Använd en annan grund vid myndighetsutövning; anteckna om den personuppgiftsansvarige är en myndighet.

TRF015 = Godkännandet är inte antecknat
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Anteckna beslutet som godkände reglerna eller klausulerna: myndighet, datum och nummer.

TRF016 = Klausulerna 2021/915 används som överföringsgrund
    .finding = { $recipient } ({ $country }; { $certainty }): de antecknade klausulerna gäller behandling inom EU.
    .remedy = Underteckna klausulerna 2021/914 med rätt modul.

TRF017 = Enligt beskrivningen överförs inga uppgifter, med undantag
    .finding = Enligt beskrivningen överförs uppgifter endast undantagsvis, men den namnger inte både länder och skyddsåtgärder. Nämnda grunder: { $mechanisms }.
    .remedy = Utred om uppgifter överförs; namnge länder och skyddsåtgärder eller ange att inga uppgifter alls överförs.

TRF018 = Löftet om uppgifternas plats håller inte
    .finding = Beskrivningen utlovar: { $promise }. { $recipient } behandlar uppgifterna på annat håll ({ $country }).
    .remedy = Avtala med biträdet att uppgifterna stannar där beskrivningen utlovar, eller rätta beskrivningen och se till att en eventuell överföring har en grund.

TRF019 = Fjärråtkomsten är bristfälligt antecknad
    .finding = Det har inte antecknats vem som kommer åt uppgifterna eller från vilka länder: { $recipient }.
    .remedy = Ta reda på från vilka länder leverantören, dess underbiträden och andra kommer åt uppgifterna och anteckna leverantören; åtkomst från länder utanför EU/EES av andra än den egna personalen är en överföring.

TRF020 = Utländsk ägare
    .finding = { $recipient } har en utländsk ägare ({ $country }). Ägandet är i sig ingen överföring.
    .remedy = Bedöm om ägaren kan åläggas att lämna ut uppgifterna och anteckna garantierna (artiklarna 28.1 och 48).

TRF021 = Territorium med oklar ställning
    .finding = { $recipient } finns i ett område med oklar ställning: { $country } ({ $sovereign }; { $certainty }). { $reason }
    .remedy = Låt en jurist bedöma saken; behandla dataflödet som en överföring tills vidare.

TRF022 = Storbritannien betraktat som EU-land
    .finding = Enligt beskrivningen stannar uppgifterna inom EU/EES, men { $recipient } finns i Storbritannien.
    .remedy = Ange överföringen och dess grund, beslutet om adekvat skyddsnivå, i beskrivningen.

TRF023 = Beslut om adekvat skyddsnivå finns
    .finding = { $recipient } ({ $country }): grunden är { $mechanism }, fastän det finns ett beslut om adekvat skyddsnivå för landet.
    .remedy = Överväg att stödja överföringen på beslutet; det är tillåtet att behålla klausulerna vid sidan av.

TRF024 = Ett beslut som gäller brottsbekämpning åberopas
    .finding = { $recipient } ({ $country }; { $certainty }): det åberopade beslutet gäller endast brottsbekämpande myndigheter.
    .remedy = Hänvisa till beslutet enligt dataskyddsförordningen om ett sådant finns för landet.

TRF025 = Grund för överföring till internationell organisation är inte antecknad
    .finding = { $recipient } är en internationell organisation; överföringsgrunden är inte antecknad.
    .remedy = Anteckna överföringsgrunden enligt kapitel V, som gäller även internationella organisationer.

TRF026 = Destinationen är inte känd
    .finding = { $recipient } ({ $certainty }): { $reason }
    .remedy = Fråga mottagaren i vilka länder den finns och behandlar uppgifterna och varifrån den kommer åt dem, och anteckna svaret.

TRF027 = Klausulerna gäller inte eller har inte visats gälla
    .finding = { $recipient } ({ $country }; { $certainty }): datum för undertecknandet: { $signed }. { $reason }
    .remedy = Se till att klausulerna är undertecknade innan uppgifterna överförs och anteckna datumet; rådfråga en jurist om mottagaren själv omfattas av förordningen.

TRF028 = Underbiträden är inte kända
    .finding = { $recipient }: varken underbiträden eller en förteckning över dem från tiden före granskningsdagen har antecknats.
    .remedy = Be om förteckningen över underbiträden och deras länder och anteckna den med datum.

TRF029 = Undantag utan belägg
    .finding = { $recipient } ({ $country }; { $certainty }): { $mechanism }. { $reason }
    .remedy = Anteckna vad som visar att villkoren är uppfyllda och om överföringarna upprepas.

TRF030 = Eget kontor eller egen server utomlands
    .finding = { $recipient } ({ $country }) hör till samma juridiska person men finns utomlands.
    .remedy = Bedöm platsens risker: säkerhet, utländska myndigheters förelägganden och personalen där.

TRF101 = Grund enligt personuppgiftslagen saknas eller är inte antecknad
    .finding = { $recipient } ({ $country }; { $certainty }). { $reason }
    .remedy = Anteckna grunden enligt 22 och 23 § i personuppgiftslagen eller avsluta överföringen.

LAW005 = Lagen nämns med sitt tidigare namn
    .finding = Beskrivningen använder det tidigare namnet på lagen 917/2014: { $cited }.
    .remedy = Skriv lagen om tjänster inom elektronisk kommunikation (917/2014).

LAW006 = Upphävda lagar om kunduppgifter åberopas
    .finding = Beskrivningen åberopar: { $cited }.
    .remedy = Hänvisa till lagen 703/2023 och kontrollera lagringstiderna mot dess bilaga.

LAW007 = Myndighet eller tillstånd som upphört
    .finding = Nämns fastän det har upphört: { $cited }.
    .remedy = Använd det nuvarande namnet: Myndigheten för digitalisering och befolkningsdata, dataombudsmannens byrå eller registret över indrivningsverksamhet.

LAW008 = Tillsynsmyndighetens gamla adress
    .finding = Beskrivningen anger en adress som dataombudsmannen inte längre har.
    .remedy = Ange den nuvarande adressen eller en länk till myndighetens kontaktsida.

LAW010 = Beskrivningen är äldre än behandlingen
    .finding =
        { $newer ->
            [0] Beskrivningen är daterad { $published }, innan dataskyddsförordningen började tillämpas.
           *[other] Beskrivningen är daterad { $published }; senare antecknade ändamål och mottagare: { $newer }.
        }
    .remedy = Gå igenom beskrivningen mot artiklarna 13 och 14 och registret och publicera den med nytt datum.

LAW026 = En ändring av dataskyddslagen är anhängig
    .finding = Ändamålet vilar på: { $statute }.
    .remedy = Följ regeringens proposition 9/2026; inget behöver göras ännu.

NOT005 = Det berättigade intresset är inte angivet
    .finding = Intresset bakom ändamålet { $purpose } är inte angivet.
    .remedy = Ange intresset i registret och i beskrivningen.

NOT006 = Mottagare som beskrivningen inte omfattar
    .finding = Ingen angiven grupp omfattar: { $recipients }.
    .remedy = Lägg till mottagaren eller dess grupp i beskrivningen eller avsluta utlämnandet.

NOT011 = Rättigheter saknas i beskrivningen
    .finding = Beskrivningen nämner inte: { $rights }.
    .remedy = Berätta om alla rättigheter som följer av de rättsliga grunderna.

NOT012 = Återkallelse av samtycke nämns inte
    .finding = Beskrivningen åberopar samtycke men säger inte att det kan återkallas.
    .remedy = Berätta hur samtycket återkallas; det ska vara lika lätt som att ge det.

NOT013 = Rätten att lämna in klagomål nämns inte
    .finding = Beskrivningen nämner inte rätten att lämna in klagomål till tillsynsmyndigheten.
    .remedy = Lägg till rätten att lämna in klagomål och kontaktuppgifterna till dataombudsmannens byrå.

NOT014 = Uppgifternas källa nämns inte
    .finding = Uppgifter fås från källor som beskrivningen inte nämner: { $sources }.
    .remedy = Namnge källan och ange om den är offentlig.

NOT016 = Automatiserade beslut nämns inte
    .finding = Automatiserade beslut fattas: { $registers }. Beskrivningen förnekar dem eller tiger om dem.
    .remedy = Berätta att besluten är automatiserade, enligt vilken logik och med vilka följder.

NOT018 = Ospecificerade uppgiftskategorier
    .finding = Registret innehåller övriga uppgifter som inte har specificerats.
    .remedy = Specificera uppgifterna eller sluta samla in dem.

NOT019 = Språkversionerna skiljer sig
    .finding = De gällande versionerna skiljer sig i: { $missing }.
    .remedy = Gör språkversionerna enhetliga till innehåll och datum.

NOT021 = Beskrivningen är odaterad
    .finding = Varken publiceringsdag eller version är antecknad.
    .remedy = Datera beskrivningen och bevara tidigare versioner.

NOT022 = Ofärdig text har publicerats
    .finding = Ofärdigt: { $placeholders }.
    .remedy = Fyll i eller ta bort det som lämnats öppet.

NOT023 = Beskrivningen är motsägelsefull
    .finding = Motsägelser: { $contradictions }.
    .remedy = Ta reda på vad som stämmer och rätta beskrivningen.

NOT025 = Uppgifterna från källan är inte specificerade
    .finding = Det har inte antecknats vilka uppgifter som fås från { $source }.
    .remedy = Anteckna kategorierna som källan ger och ange dem i beskrivningen.

NOT026 = Källorna är vagt beskrivna
    .finding = Vagt beskrivet: { $vague }.
    .remedy = Ange källan eller åtminstone dess slag så att personen kan vända sig till den.

NOT027 = Småfel i beskrivningen
    .finding = Fel: { $slips }.
    .remedy = Rätta dem när beskrivningen nästa gång ses över.

NOT028 = Information om inspelning saknas eller är inte antecknad
    .finding = Det framgår inte att personerna informeras när inspelningen börjar: { $category }.
    .remedy = Informera om inspelningen och dess ändamål innan den börjar och anteckna det.

NOT029 = Skyldigheten att lämna uppgifter anges inte
    .finding = Uppgifter behandlas för avtal eller enligt lag, men beskrivningen anger inte vilka som måste lämnas.
    .remedy = Ange vilka uppgifter som måste lämnas och vad som annars följer.

NOT030 = I beskrivningen men inte i kartläggningen
    .finding = Beskrivningen anger: { $point } ({ $quotes }). Det finns inte i kartläggningen.
    .remedy = Utred vilket som stämmer: komplettera kartläggningen eller rätta beskrivningen.

NOT031 = I kartläggningen men inte i beskrivningen
    .finding = I kartläggningen finns: { $point }. Beskrivningen nämner det inte.
    .remedy = Lägg till det i beskrivningen eller rätta kartläggningen.

NOT032 = Beskrivningen och kartläggningen motsäger varandra
    .finding = Enligt kartläggningen: { $point }. Enligt beskrivningen: { $told } ({ $quotes }).
    .remedy = Utred vad som görs och rätta genast det som är fel.

NOT033 = Lagras längre än utlovat
    .finding = { $category }: lagringstid { $length }, enligt beskrivningen { $limit } ({ $quotes }).
    .remedy = Förkorta lagringstiden eller rätta beskrivningen och motivera den längre tiden.

BAS002 = Flera rättsliga grunder för ett ändamål
    .finding = Antecknade grunder: { $bases }.
    .remedy = Ange vilka uppgifter eller åtgärder som vilar på vilken grund, eller dela upp ändamålet.

BAS003 = Intresseavvägningen är inte antecknad
    .finding = För ändamålet { $purpose } åberopas berättigat intresse, men ingen intresseavvägning före granskningsdagen är antecknad.
    .remedy = Gör intresseavvägningen och anteckna datum och resultat.

BAS004 = Myndighet åberopar berättigat intresse
    .finding = Ändamålet { $purpose } vilar på berättigat intresse.
    .remedy = Använd en annan grund för det som hör till myndighetens uppgifter.

BAS005 = Bestämmelsen är inte antecknad
    .finding = Bestämmelsen bakom ändamålet { $purpose } är inte antecknad.
    .remedy = Anteckna lag och paragraf.

BAS006 = Samtycke av anställda
    .finding = Ändamålet { $purpose } vilar på samtycke av anställda eller sökande.
    .remedy = Kontrollera att uppgifterna behövs och att det är fritt att säga nej; använd annars en annan grund.

BAS007 = Sättet att återkalla samtycke är inte antecknat
    .finding = Samtycke åberopas, men inget sätt att återkalla det är antecknat.
    .remedy = Erbjud ett sätt att återkalla som är lika lätt som att samtycka, och anteckna det.

BAS009 = Grund för uppgifter om lagöverträdelser är inte antecknad
    .finding = { $category }: grunden enligt nationell lag är inte antecknad.
    .remedy = Anteckna punkten i 7 § i dataskyddslagen eller avsluta behandlingen.

BAS013 = Automatiserat beslutsfattande
    .finding = Besluten är automatiserade utan antecknad grund, eller så är det inte antecknat om kreditbesluten är automatiserade.
    .remedy = Anteckna om besluten är automatiserade och i så fall grunden i artikel 22.2 och hur en människa kan pröva dem.

BAS016 = Kreditupplysningarnas ändamål
    .finding = Bestämmelsen som tillåter användningen av { $source } är inte antecknad.
    .remedy = Anteckna ändamålet enligt 19 § i kreditupplysningslagen och för vilket register uppgifterna används.

BAS018 = Marknadsföring för andra med förbudsrätt
    .finding = Marknadsföring sker för: { $others }. Grunden är en förbudsrätt.
    .remedy = Be om samtycke till elektronisk marknadsföring för andra och väg intressena i andra kanaler.

BAS019 = Villkoren för forskning är inte antecknade
    .finding = Uppgifter används för forskning; bestämmelse och skyddsåtgärder är inte antecknade.
    .remedy = Anteckna forskningsplan, ansvarig och skyddsåtgärderna enligt artikel 89 och 31 § i dataskyddslagen.

BAS021 = Uppgifter om andra personer
    .finding = Uppgifter om andra än den registrerade: { $categories }. Hur de informeras är inte antecknat.
    .remedy = Informera dem enligt artikel 14 eller anteckna undantaget.

BAS022 = Grund för befolkningsuppgifter är inte antecknad
    .finding = { $source }: varken författning eller tillstånd är antecknat.
    .remedy = Anteckna tillståndet eller författningen som uppgifterna lämnas ut enligt.

RET004 = Lagras länge efter relationens slut
    .finding = { $category }: lagras { $length } efter slutet.
    .remedy = Förkorta tiden till vad anspråk kräver (i regel tre år) eller anteckna grunden.

RET005 = Bokföringsmaterial lagras för kort tid
    .finding = Betalningsuppgifter som vilar på bokföringslagen lagras { $length }.
    .remedy = Bevara verifikat i sex år från utgången av det år då räkenskapsperioden gick ut.

RET007 = Samtalsinspelningar lagras längre än brukligt
    .finding = Lagras { $length }; brukligt högst { $limit } (praxis, inte lag).
    .remedy = Motivera den längre tiden eller förkorta den.

RET009 = Kameraupptagningar lagras över ett år
    .finding = Lagras { $length }.
    .remedy = Förstör upptagningarna när de inte längre behövs, senast efter ett år.

RET010 = Behovet av hälsouppgifter är inte bedömt
    .finding = Det framgår inte att behovet av uppgifterna har bedömts inom fem år.
    .remedy = Bedöm behovet minst vart femte år, radera det som inte behövs och anteckna dagen.

RET014 = Marknadsföringsförbudet kan raderas för tidigt
    .finding = Förbud lagras { $length }, högst lika länge som övriga uppgifter.
    .remedy = Bevara förbudet så länge marknadsföring bedrivs, i övrigt så lite som möjligt.

RET015 = Ansökningar lagras länge
    .finding = Lagras { $length }; brukligt högst { $limit } (praxis, inte lag).
    .remedy = Förkorta tiden eller be om samtycke till längre lagring.

RET016 = Visselblåsarrapporter lagras över fem år
    .finding = Lagras { $length }.
    .remedy = Radera rapporterna fem år efter mottagandet om de inte behövs i ett ärende.

RET017 = Kamerainspelningar lagras längre än brukligt
    .finding = Lagringstid { $length }; brukligt är högst { $limit } (praxis, inte lag).
    .remedy = Motivera den längre tiden eller förkorta den.

REC003 = Biträdesavtalet är inte antecknat
    .finding = Inget avtal med { $recipient } som gällde granskningsdagen är antecknat.
    .remedy = Ta fram eller ingå avtalet enligt artikel 28.3 och anteckna datumet.

REC004 = Avtalet är bristfälligt
    .finding = Avtalet med { $recipient } saknar villkor enligt artikel 28.3.
    .remedy = Komplettera avtalet.

REC005 = Avtalet är från tiden före dataskyddsförordningen
    .finding = Avtalet med { $recipient } är daterat { $made }.
    .remedy = Kontrollera avtalet mot artikel 28.3 och förnya det vid behov.

REC006 = Inkassoverksamhet inte kontrollerad
    .finding = Att { $recipient } är införd i inkassoregistret har inte kontrollerats.
    .remedy = Kontrollera införandet i inkassoregistret; banker och advokater behöver inget.

REC007 = Arrangemanget mellan gemensamt personuppgiftsansvariga är inte antecknat
    .finding = Registret förs gemensamt; de övriga och arrangemanget är inte antecknade.
    .remedy = Ingå arrangemanget enligt artikel 26, anteckna det och gör det väsentliga tillgängligt.

REC008 = System utanför alla register
    .finding = Inget dataflöde når eller lämnar { $system }.
    .remedy = Anteckna flödena eller ta bort systemet om det inte används.

REC011 = Dataskyddsombud behövs
    .finding = Enligt anteckningarna är ett dataskyddsombud obligatoriskt, men inget har utsetts eller antecknats.
    .remedy = Utse ombudet, publicera kontaktuppgifterna och underrätta myndigheten, eller anteckna varför inget behövs.

REC013 = Förhandssamråd saknas
    .finding = Konsekvensbedömningen lämnade en hög risk, och myndigheten har inte hörts.
    .remedy = Sänk risken eller begär förhandssamråd innan behandlingen fortsätter.

REC014 = Källans roll är öppen
    .finding = Rollen för { $source } är inte antecknad.
    .remedy = Anteckna om källan är egen personuppgiftsansvarig, gemensamt ansvarig eller biträde, och se till att avtal finns.

RGT005 = Endast den gamla lagens rättigheter
    .finding = Beskrivningen nämner endast tillgång, rättelse och förbud mot marknadsföring.
    .remedy = Skriv om avsnittet om rättigheter enligt artiklarna 15–22.

RGT006 = Svar senare än inom en månad
    .finding = Den angivna svarstiden är över en månad: { $right }.
    .remedy = Svara inom en månad; ytterligare två endast med motivering i tid.

RGT009 = Mottagare underrättas inte om rättelser
    .finding = Mottagarna underrättas inte: { $right }.
    .remedy = Underrätta varje mottagare om rättelse, radering och begränsning om det inte är omöjligt.

RGT010 = Skyldigheten att hålla uppgifterna riktiga läggs på personen
    .finding = Beskrivningen gör det till personens skyldighet att hålla uppgifterna riktiga.
    .remedy = Ange att den personuppgiftsansvarige ser till att uppgifterna är riktiga och att personen kan begära rättelse.

SEC001 = Skyddet för särskilda kategorier är inte antecknat
    .finding = I { $system } finns särskilda kategorier av uppgifter, men kryptering och åtkomstkontroll är inte båda antecknade.
    .remedy = Anteckna skyddsåtgärderna eller inför dem; anteckna vad som ersätter en åtgärd som inte kan användas.

SEC002 = Ingen logg över känsligare uppgifter
    .finding = { $system } för ingen logg; där finns: { $categories }.
    .remedy = Logga vem som öppnar uppgifterna och granska loggen regelbundet.

SEC003 = Ingen rutin för personuppgiftsincidenter
    .finding = Enligt anteckningen finns ingen rutin för personuppgiftsincidenter.
    .remedy = Inför en rutin för att upptäcka, bedöma, anmäla inom 72 timmar och dokumentera.

SEC004 = Återställningen har inte testats på över ett år
    .finding = Återställningen av { $system } testades senast { $tested }.
    .remedy = Testa återställningen minst årligen och anteckna det.

SEC005 = Fritext kan innehålla särskilda kategorier
    .finding = Fritextanteckningar förvaras utan antecknad anvisning.
    .remedy = Ge personalen anvisningar och granska anteckningarna.

TRF031 = Etablerings- eller behandlingsland är inte antecknat
    .finding = { $recipient }: av etableringsland och behandlingsländer är bara det ena antecknat.
    .remedy = Fråga var företaget är etablerat och i vilka länder uppgifterna lagras och behandlas och anteckna båda.
