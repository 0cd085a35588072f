package org.entente.news.web;

import java.util.List;

/// An article in a list.
///
/// @param language of its text
/// @param eyebrow when, what about, whose
/// @param accents the slugs of the clusters whose colours stand for it
public record NewsLine(
    String path,
    String title,
    String standfirst,
    String language,
    List<String> eyebrow,
    List<String> accents) {}
