package org.entente.readership;

import org.entente.news.NewsArticleId;

/// Somebody had an article in sight for long enough. It lives for a second, in memory.
///
/// @param network the part of their address that many share
/// @param agent what their browser calls itself
record Reading(NewsArticleId article, String network, String agent) {}
