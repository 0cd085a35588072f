package org.entente.news.web;

import java.util.List;

/// Something that an article speaks of, as it stands when somebody reads.
///
/// @param state in a word
/// @param tone `good`, `warn`, `bad` or empty
/// @param facts when, where, whose
public record LiveCard(
    String path,
    String title,
    String language,
    String state,
    String tone,
    List<String> facts,
    List<String> accents) {}
