# Pictures beside those of the report's first pages, and the workbook to explore in.

title-node = { $name }: mistä henkilötiedot tulevat ja mihin niitä annetaan
explore-all = kaikki
explore-hint = Valitse kuvasta laatikko tai viiva, niin näet sen ketjun, heikoimman lenkin ja solut.
explore-save = Tallenna { $kind }
explore-saved = Tallennettu: { $file }
explore-unsaved = Tallennus ei onnistunut: { $why }
explore-transfers = Näkyvät siirrot: { $count } / { $all }
explore-exposures = Mihin tiedot voivat päätyä: { $count } / { $all }
explore-behind = Valitun kohdan siirrot
explore-chains = Siihen päättyvät ketjut ja niiden heikoimmat lenkit
explore-inside = Valittu kohta pysyy rekisterinpitäjällä: siirtoa ei ole arvioitu.
explore-sheet = Siirrot
