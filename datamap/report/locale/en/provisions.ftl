act-TSL = Data Protection Act
act-HetiL = Personal Data Act
act-SVPL = Act on Electronic Communications Services
act-KPL = Accounting Act
provision-sections = { $count ->
    [many] sections { $sections }
   *[one] section { $sections }
}
provision-points = ({ $points })
provision-article = Art. { $article }
provision-article-paragraph = Art. { $article }({ $paragraph })
provision-article-paragraph-point = Art. { $article }({ $paragraph })({ $point })
provision-article-paragraph-second = Art. { $article }({ $paragraph }), second subparagraph
law-decision = Decision
law-guidance = guidance
law-historic = historic
