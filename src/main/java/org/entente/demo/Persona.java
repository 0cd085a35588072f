package org.entente.demo;

import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;

/// Somebody of the story whom a visitor may become.
///
/// @param id what the bar's form sends
/// @param account the account one then acts with
/// @param position the place in the bar, from the left
/// @param title the role as it stands in the bar
public record Persona(String id, AccountId account, int position, LocalizedText title) {}
