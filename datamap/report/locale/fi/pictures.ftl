# Pictures beside those of the report's first pages, and the workbook to explore in.

title-node = { $name }: mistä henkilötiedot tulevat ja mihin niitä annetaan
