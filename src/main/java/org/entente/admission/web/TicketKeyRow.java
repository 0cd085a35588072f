package org.entente.admission.web;

/// A key of tickets on the administrator's page.
///
/// @param state what it does, and since when
/// @param tone the tone of the state
public record TicketKeyRow(int number, String tone, String state, boolean withdrawn) {}
