# Pictures beside those of the report's first pages, and the workbook to explore in.

title-node = { $name }: varifrån personuppgifterna kommer och vart de lämnas
