# Pictures beside those of the report's first pages, and the workbook to explore in.

title-node = { $name }: varifrån personuppgifterna kommer och vart de lämnas
explore-all = alla
explore-hint = Välj en ruta eller en linje i bilden för att se dess kedja, svagaste länk och celler.
explore-save = Spara { $kind }
explore-saved = Sparad: { $file }
explore-unsaved = Kunde inte sparas: { $why }
explore-transfers = Överföringar som visas: { $count } av { $all }
explore-exposures = Vart uppgifterna kan hamna: { $count } av { $all }
explore-behind = Överföringar bakom det valda
explore-chains = Kedjor som slutar där och deras svagaste länkar
explore-inside = Det valda stannar hos den personuppgiftsansvarige: ingen överföring har bedömts.
explore-sheet = Överföringar
