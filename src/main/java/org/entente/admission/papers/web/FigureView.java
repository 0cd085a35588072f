package org.entente.admission.papers.web;

/// A line of figures with its bar. What is not to be known is a phrase instead of a number.
///
/// @param accent the class of the colour of the bar
/// @param width how far the bar is filled by those who came, in percent, or empty without a bar
public record FigureView(
    String name,
    String accent,
    String booked,
    String admitted,
    String absent,
    String rate,
    String width) {}
