// Generated from the operations by tools/generate-client.ts; never edited by hand.
export interface paths {
	"/api/accounts": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAccounts"];
	};
	"/api/accounts/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getAccount"];
		put: operations["editAccount"];
	};
	"/api/accounts/{id}/anonymise": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["anonymiseAccount"];
	};
	"/api/accounts/{id}/disable": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["disableAccount"];
	};
	"/api/accounts/{id}/enable": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["enableAccount"];
	};
	"/api/accounts/{id}/end-sessions": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["endAccountSessions"];
	};
	"/api/accounts/{id}/grants": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["setAccountGrants"];
	};
	"/api/accounts/{id}/reset-password": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["resetAccountPassword"];
	};
	"/api/accounts/{id}/reset-totp": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["resetAccountTotp"];
	};
	"/api/accounts/{id}/reveal": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["revealAccountContacts"];
	};
	"/api/accounts/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAccountsExport"];
	};
	"/api/activities/{activityId}/ceremony": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getCeremony"];
		put: operations["orderCeremony"];
	};
	"/api/activities/{activityId}/plaques": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listPlaques"];
		post: operations["addPlaque"];
	};
	"/api/activities/{id}/agenda": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["agendaOfParty"];
	};
	"/api/activities/{id}/agenda.ics": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["calendarOfParty"];
	};
	"/api/activities/{id}/agenda/parties": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAgendaParties"];
	};
	"/api/activities/{id}/attendance": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addAttendance"];
	};
	"/api/activities/{id}/attendance-counts": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["countAttendance"];
	};
	"/api/activities/{id}/attendance/collect": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["collectAttendance"];
	};
	"/api/activities/{id}/check-in-pack": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getCheckInPack"];
	};
	"/api/activities/{id}/check-ins": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordCheckIns"];
	};
	"/api/activities/{id}/day": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getDay"];
	};
	"/api/activities/{id}/negotiations-overview": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getNegotiationsOverview"];
	};
	"/api/activities/{id}/papers": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listConferencePapers"];
	};
	"/api/activities/{id}/papers-run": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getConferencePaperRun"];
	};
	"/api/activities/{id}/papers-run/archive": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getConferencePaperArchive"];
	};
	"/api/activities/{id}/papers/{kind}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getConferencePaper"];
	};
	"/api/activities/{id}/papers/all": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["makeAllConferencePapers"];
	};
	"/api/activities/{id}/programme": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getProgramme"];
	};
	"/api/activities/{id}/programme/copy": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["copyProgramme"];
	};
	"/api/activities/{id}/repairs": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listRepairs"];
		post: operations["proposeRepair"];
	};
	"/api/activities/{id}/rooms": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addNegotiationRoom"];
	};
	"/api/activities/{id}/slots": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addNegotiationSlot"];
	};
	"/api/activities/{id}/slots/generate": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["generateNegotiationSlots"];
	};
	"/api/activities/{id}/slots/remove-day": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeNegotiationDay"];
	};
	"/api/activities/{id}/slots/shift": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["shiftNegotiationSlots"];
	};
	"/api/activities/{id}/tables": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addNegotiationTable"];
	};
	"/api/activities/{id}/tables/generate": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["generateNegotiationTables"];
	};
	"/api/activities/{id}/tickets": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["issueTickets"];
	};
	"/api/activities/{id}/timetable-drift": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getTimetableDrift"];
	};
	"/api/activities/{id}/vehicles": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addNegotiationVehicle"];
	};
	"/api/activities/{id}/wall": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getWall"];
	};
	"/api/announcements": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAnnouncements"];
		post: operations["createAnnouncement"];
	};
	"/api/announcements/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getAnnouncement"];
		put: operations["editAnnouncement"];
	};
	"/api/announcements/{id}/files": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["attachToAnnouncement"];
	};
	"/api/announcements/{id}/files/{fileId}": {
		parameters: {
			query?: never;
			path?: never;
		};
		delete: operations["detachFromAnnouncement"];
	};
	"/api/announcements/{id}/publish": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["publishAnnouncement"];
	};
	"/api/announcements/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawAnnouncement"];
	};
	"/api/announcements/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAnnouncementsExport"];
	};
	"/api/assignments": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAssignments"];
		post: operations["createAssignment"];
	};
	"/api/assignments/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getAssignment"];
		patch: operations["editAssignment"];
	};
	"/api/assignments/{id}/adopt": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["adoptAssignment"];
	};
	"/api/assignments/{id}/cancel": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["cancelAssignment"];
	};
	"/api/assignments/{id}/compare/{other}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["compareAssignments"];
	};
	"/api/assignments/{id}/compute": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["computeAssignment"];
	};
	"/api/assignments/{id}/copy": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["copyAssignment"];
	};
	"/api/assignments/{id}/problem": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["problemOfAssignment"];
	};
	"/api/assignments/{id}/result": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["resultOfAssignment"];
	};
	"/api/assignments/{id}/workbook": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["workbookOfAssignment"];
	};
	"/api/assignments/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAssignmentsExport"];
	};
	"/api/attendance": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAttendance"];
	};
	"/api/attendance/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getAttendance"];
		patch: operations["editAttendance"];
	};
	"/api/attendance/{id}/reply": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["replyAttendance"];
	};
	"/api/attendance/{id}/revoke-links": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["revokeAttendanceLinks"];
	};
	"/api/attendance/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAttendanceExport"];
	};
	"/api/attendance/invitations": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["inviteAttendance"];
	};
	"/api/attendance/reminders": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["remindAttendance"];
	};
	"/api/audit": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAudit"];
	};
	"/api/audit/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listAuditExport"];
	};
	"/api/audit/verification": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["verifyAudit"];
	};
	"/api/blockers/{id}/extend": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["extendBlocker"];
	};
	"/api/blockers/{id}/reassign": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reassignBlocker"];
	};
	"/api/blockers/{id}/reject": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["rejectBlocker"];
	};
	"/api/blockers/{id}/resolve": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["resolveBlocker"];
	};
	"/api/channels": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listChannels"];
		post: operations["createChannel"];
	};
	"/api/channels/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getChannel"];
		patch: operations["editChannel"];
	};
	"/api/channels/{id}/pause": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["pauseChannel"];
	};
	"/api/channels/{id}/report": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getChannelReport"];
	};
	"/api/channels/{id}/resume": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["resumeChannel"];
	};
	"/api/channels/bounces": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordBounce"];
	};
	"/api/channels/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listChannelsExport"];
	};
	"/api/check-ins/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawCheckIn"];
	};
	"/api/codes/{table}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["searchCodes"];
	};
	"/api/codes/{table}/tree": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["codeTree"];
	};
	"/api/dispatches": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listDispatches"];
		post: operations["createDispatch"];
	};
	"/api/dispatches/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getDispatch"];
		patch: operations["renameDispatch"];
	};
	"/api/dispatches/{id}/cancel": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["cancelDispatch"];
	};
	"/api/dispatches/{id}/letters": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addDispatchChannels"];
	};
	"/api/dispatches/{id}/letters/{channelId}": {
		parameters: {
			query?: never;
			path?: never;
		};
		patch: operations["editDispatchLetter"];
	};
	"/api/dispatches/{id}/letters/{channelId}/candidates": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getDispatchCandidates"];
	};
	"/api/dispatches/{id}/letters/{channelId}/preview": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["previewDispatchLetter"];
	};
	"/api/dispatches/{id}/letters/{channelId}/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeDispatchChannel"];
	};
	"/api/dispatches/{id}/progress": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getDispatchProgress"];
	};
	"/api/dispatches/{id}/recipients": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getDispatchRecipients"];
	};
	"/api/dispatches/{id}/recipients/{recipientId}/resend": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["resendDispatchLetter"];
	};
	"/api/dispatches/{id}/send": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["sendDispatch"];
	};
	"/api/dispatches/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listDispatchesExport"];
	};
	"/api/editions": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listEditions"];
		post: operations["createEdition"];
	};
	"/api/editions/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getEdition"];
		put: operations["editEdition"];
	};
	"/api/editions/{id}/activities": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addActivity"];
	};
	"/api/engagements": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listEngagements"];
		post: operations["proposeEngagement"];
	};
	"/api/engagements/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getEngagement"];
		patch: operations["editEngagement"];
	};
	"/api/engagements/{id}/confirm-demand": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["confirmDemandEngagement"];
	};
	"/api/engagements/{id}/confirm-supply": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["confirmSupplyEngagement"];
	};
	"/api/engagements/{id}/decline-demand": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["declineDemandEngagement"];
	};
	"/api/engagements/{id}/decline-supply": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["declineSupplyEngagement"];
	};
	"/api/engagements/{id}/fall-through": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["fallThroughEngagement"];
	};
	"/api/engagements/{id}/hold": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["holdEngagement"];
	};
	"/api/engagements/{id}/invite": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["inviteEngagement"];
	};
	"/api/engagements/{id}/link-need": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["linkEngagementToNeed"];
	};
	"/api/engagements/{id}/plan-meeting": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["planMeetingEngagement"];
	};
	"/api/engagements/{id}/record-meeting": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordMeetingEngagement"];
	};
	"/api/engagements/{id}/resume": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["resumeEngagement"];
	};
	"/api/engagements/{id}/screen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["screenEngagement"];
	};
	"/api/engagements/{id}/shortlist": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["shortlistEngagement"];
	};
	"/api/engagements/board": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["boardOfEngagements"];
	};
	"/api/engagements/bulk": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["advanceEngagements"];
	};
	"/api/engagements/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listEngagementsExport"];
	};
	"/api/engagements/offers": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["offerEngagement"];
	};
	"/api/experts": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listExperts"];
		post: operations["registerExpert"];
	};
	"/api/experts/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getExpert"];
		put: operations["editExpert"];
	};
	"/api/experts/{id}/admit": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["admitExpert"];
	};
	"/api/experts/{id}/consent": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["giveExpertConsent"];
	};
	"/api/experts/{id}/cv": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["readCv"];
	};
	"/api/experts/{id}/cv-files": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listCvFiles"];
		post: operations["keepCvFile"];
	};
	"/api/experts/{id}/cv-files/{file}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["downloadCvFile"];
	};
	"/api/experts/{id}/cv-files/{file}/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeCvFile"];
	};
	"/api/experts/{id}/decline": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["declineExpert"];
	};
	"/api/experts/{id}/history": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getExpertHistory"];
	};
	"/api/experts/{id}/link": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["linkRegisteredExpert"];
	};
	"/api/experts/{id}/matching-needs": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["matchingNeedsOfExpert"];
	};
	"/api/experts/{id}/not-relevant": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listNotRelevantOfExpert"];
	};
	"/api/experts/{id}/registration": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getExpertRegistration"];
	};
	"/api/experts/{id}/restore": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["restoreExpert"];
	};
	"/api/experts/{id}/reveal": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["revealExpert"];
	};
	"/api/experts/{id}/verify": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["verifyExpert"];
	};
	"/api/experts/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawExpert"];
	};
	"/api/experts/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listExpertsExport"];
	};
	"/api/experts/join": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getJoin"];
		post: operations["askToJoin"];
	};
	"/api/experts/mine": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getMyExpertProfile"];
	};
	"/api/figures": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listFigures"];
	};
	"/api/figures/{figure}/months": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listFigureMonths"];
	};
	"/api/figures/{figure}/rows": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listFigureRows"];
	};
	"/api/figures/{figure}/rows/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listFigureRowsExport"];
	};
	"/api/figures/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["exportFigures"];
	};
	"/api/follows": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listFollows"];
	};
	"/api/follows/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listFollowsExport"];
	};
	"/api/guests": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listGuests"];
		post: operations["inviteGuests"];
	};
	"/api/guests/{id}/reply": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordGuestReply"];
	};
	"/api/guests/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawGuest"];
	};
	"/api/guests/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listGuestsExport"];
	};
	"/api/home": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getHome"];
	};
	"/api/imports": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listImports"];
		post: operations["uploadImport"];
	};
	"/api/imports/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["readImport"];
	};
	"/api/imports/{id}/cancel": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["cancelImport"];
	};
	"/api/imports/{id}/check": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["checkImport"];
	};
	"/api/imports/{id}/columns": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["setImportColumns"];
	};
	"/api/imports/{id}/failed-file": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["downloadImportFailures"];
	};
	"/api/imports/{id}/refused": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listImportRefusedRows"];
	};
	"/api/imports/{id}/run": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["runImport"];
	};
	"/api/imports/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listImportsExport"];
	};
	"/api/imports/kinds": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listImportKinds"];
	};
	"/api/imports/kinds/{kind}/template": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["downloadImportTemplate"];
	};
	"/api/imports/profiles": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listImportProfiles"];
	};
	"/api/imports/profiles/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		delete: operations["removeImportProfile"];
	};
	"/api/invitations": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listInvitations"];
		post: operations["createInvitation"];
	};
	"/api/invitations/{id}/resend": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["resendInvitation"];
	};
	"/api/invitations/{id}/revoke": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["revokeInvitation"];
	};
	"/api/invitations/accept": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["acceptInvitation"];
	};
	"/api/invitations/enterprises": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["inviteEnterprises"];
	};
	"/api/invitations/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listInvitationsExport"];
	};
	"/api/invitations/open": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["openInvitation"];
	};
	"/api/ledger": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listLedger"];
	};
	"/api/ledger-offices": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listLedgerOffices"];
	};
	"/api/ledger-settings/rhythm": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getLedgerRhythm"];
		put: operations["setLedgerRhythm"];
	};
	"/api/ledger/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getLedgerRow"];
	};
	"/api/ledger/{id}/assign": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["assignLedgerRow"];
	};
	"/api/ledger/{id}/blockers": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["raiseBlocker"];
	};
	"/api/ledger/{id}/close-out": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["closeOutLedgerRow"];
	};
	"/api/ledger/{id}/documents": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addLedgerDocument"];
	};
	"/api/ledger/{id}/documents/{fileId}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getLedgerDocument"];
	};
	"/api/ledger/{id}/reopen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reopenLedgerRow"];
	};
	"/api/ledger/{id}/rungs": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["climbRung"];
	};
	"/api/ledger/{id}/visits": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordVisit"];
	};
	"/api/ledger/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listLedgerExport"];
	};
	"/api/matching/model": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["readMatchingModel"];
	};
	"/api/matching/model/refit": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["refitMatchingModel"];
	};
	"/api/matching/needs": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listNeedsToMatch"];
	};
	"/api/me": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getMe"];
	};
	"/api/me/deletion-request": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["requestMyDeletion"];
	};
	"/api/me/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["exportMyData"];
	};
	"/api/me/inbox": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listMyInbox"];
	};
	"/api/me/inbox/all-read": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["markMyInboxRead"];
	};
	"/api/me/inbox/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listMyInboxExport"];
	};
	"/api/me/inbox/marks": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["markMyMessages"];
	};
	"/api/me/inbox/preferences": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getMyInboxPreferences"];
		put: operations["setMyInboxPreferences"];
	};
	"/api/me/inbox/text": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["myUnreadAsText"];
	};
	"/api/me/inbox/unread": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["countMyUnread"];
	};
	"/api/me/locale": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["changeMyLocale"];
	};
	"/api/me/password": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["changeMyPassword"];
	};
	"/api/me/sessions": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listMySessions"];
		delete: operations["endMyOtherSessions"];
	};
	"/api/me/sessions/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		delete: operations["endMySession"];
	};
	"/api/me/totp": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["enrolTotp"];
	};
	"/api/me/totp/confirm": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["confirmTotp"];
	};
	"/api/me/totp/disable": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["disableTotp"];
	};
	"/api/meeting-marks/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawMark"];
	};
	"/api/meeting-requests": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listMeetingRequests"];
		post: operations["askForMeeting"];
	};
	"/api/meeting-requests/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getMeetingRequest"];
	};
	"/api/meeting-requests/{id}/accept": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["acceptMeetingRequest"];
	};
	"/api/meeting-requests/{id}/decline": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["declineMeetingRequest"];
	};
	"/api/meeting-requests/{id}/other-time": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["otherTimeForMeetingRequest"];
	};
	"/api/meeting-requests/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawMeetingRequest"];
	};
	"/api/meeting-requests/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listMeetingRequestsExport"];
	};
	"/api/meeting-requests/partners": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["partnersForMeetings"];
	};
	"/api/need-queues": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needsQueues"];
	};
	"/api/need-settings/desk-limits": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needsDeskLimits"];
		put: operations["needsSetDeskLimits"];
	};
	"/api/need-settings/escalation": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needsEscalation"];
		put: operations["needsSetEscalation"];
	};
	"/api/need-test-reads/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needTestReadsGet"];
	};
	"/api/need-test-reads/{id}/answer": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needTestReadsAnswer"];
	};
	"/api/need-test-reads/{id}/decline": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needTestReadsDecline"];
	};
	"/api/need-test-reads/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needTestReadsWithdraw"];
	};
	"/api/need-test-reads/mine": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needTestReadsMine"];
	};
	"/api/needs": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needsList"];
		post: operations["needsCreate"];
	};
	"/api/needs/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needsGet"];
		put: operations["needsEdit"];
	};
	"/api/needs/{id}/ask-confirmation": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsAskConfirmation"];
	};
	"/api/needs/{id}/ask-opinion": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsAskOpinion"];
	};
	"/api/needs/{id}/channels": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getChannelsOfNeed"];
	};
	"/api/needs/{id}/city-approve": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsCityApprove"];
	};
	"/api/needs/{id}/city-return": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsCityReturn"];
	};
	"/api/needs/{id}/classes": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsSetClasses"];
	};
	"/api/needs/{id}/close": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsClose"];
	};
	"/api/needs/{id}/confirm": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsConfirm"];
	};
	"/api/needs/{id}/county-approve": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsCountyApprove"];
	};
	"/api/needs/{id}/county-return": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsCountyReturn"];
	};
	"/api/needs/{id}/decline": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsDecline"];
	};
	"/api/needs/{id}/follow": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["followNeed"];
	};
	"/api/needs/{id}/history": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needsHistory"];
	};
	"/api/needs/{id}/interest": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getInterest"];
	};
	"/api/needs/{id}/not-relevant": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listNotRelevantOfNeed"];
	};
	"/api/needs/{id}/opinion": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsGiveOpinion"];
	};
	"/api/needs/{id}/publish": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsPublish"];
	};
	"/api/needs/{id}/questions": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["askAboutNeed"];
	};
	"/api/needs/{id}/record-filled": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsRecordFilled"];
	};
	"/api/needs/{id}/renew": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsRenew"];
	};
	"/api/needs/{id}/republish": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsRepublish"];
	};
	"/api/needs/{id}/rivals": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["nameRival"];
	};
	"/api/needs/{id}/rivals/{organisation}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawRival"];
	};
	"/api/needs/{id}/submit": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsSubmit"];
	};
	"/api/needs/{id}/suggestions": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["suggestExperts"];
		post: operations["takeSuggestions"];
	};
	"/api/needs/{id}/suggestions/revision": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["suggestionsRevision"];
	};
	"/api/needs/{id}/take-over": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsTakeOver"];
	};
	"/api/needs/{id}/test-reads": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsAskTestRead"];
	};
	"/api/needs/{id}/unfollow": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["unfollowNeed"];
	};
	"/api/needs/{id}/urge": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsUrge"];
	};
	"/api/needs/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsWithdraw"];
	};
	"/api/needs/bulk/city-approve": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkCityApprove"];
	};
	"/api/needs/bulk/city-return": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkCityReturn"];
	};
	"/api/needs/bulk/county-approve": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkCountyApprove"];
	};
	"/api/needs/bulk/county-return": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkCountyReturn"];
	};
	"/api/needs/bulk/decide": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkDecide"];
	};
	"/api/needs/bulk/publish": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkPublish"];
	};
	"/api/needs/bulk/take-over": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkTakeOver"];
	};
	"/api/needs/bulk/urge": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsBulkUrge"];
	};
	"/api/needs/classify": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsClassify"];
	};
	"/api/needs/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["needsListExport"];
	};
	"/api/needs/similar": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["needsSimilar"];
	};
	"/api/negotiation-meetings": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listNegotiationMeetings"];
		post: operations["createNegotiationMeeting"];
	};
	"/api/negotiation-meetings/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getNegotiationMeeting"];
		patch: operations["editNegotiationMeeting"];
	};
	"/api/negotiation-meetings/{id}/cancel": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["cancelNegotiationMeeting"];
	};
	"/api/negotiation-meetings/{id}/marks": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["markMeeting"];
	};
	"/api/negotiation-meetings/{id}/outcome": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordMeetingOutcome"];
	};
	"/api/negotiation-meetings/{id}/outcomes": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getMeetingOutcomes"];
	};
	"/api/negotiation-meetings/{id}/reopen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reopenNegotiationMeeting"];
	};
	"/api/negotiation-meetings/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listNegotiationMeetingsExport"];
	};
	"/api/negotiation-meetings/take-over": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["takeOverEngagements"];
	};
	"/api/negotiation-rooms/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["editNegotiationRoom"];
	};
	"/api/negotiation-rooms/{id}/plan": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["saveFloorPlan"];
	};
	"/api/negotiation-rooms/{id}/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeNegotiationRoom"];
	};
	"/api/negotiation-slots/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["editNegotiationSlot"];
	};
	"/api/negotiation-slots/{id}/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeNegotiationSlot"];
	};
	"/api/negotiation-tables/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["editNegotiationTable"];
	};
	"/api/negotiation-tables/{id}/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeNegotiationTable"];
	};
	"/api/negotiation-vehicles/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["editNegotiationVehicle"];
	};
	"/api/negotiation-vehicles/{id}/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeNegotiationVehicle"];
	};
	"/api/organisations": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listOrganisations"];
		post: operations["registerOrganisation"];
	};
	"/api/organisations/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getOrganisation"];
		patch: operations["editOrganisation"];
	};
	"/api/organisations/{id}/aliases": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addOrganisationAlias"];
	};
	"/api/organisations/{id}/aliases/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeOrganisationAlias"];
	};
	"/api/organisations/{id}/history": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getOrganisationHistory"];
	};
	"/api/organisations/{id}/merge": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["mergeOrganisations"];
	};
	"/api/organisations/{id}/merge-plan": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["planOrganisationMerge"];
	};
	"/api/organisations/actions": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listOrganisationActions"];
	};
	"/api/organisations/duplicates": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listOrganisationDuplicates"];
	};
	"/api/organisations/duplicates/dismiss": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["dismissOrganisationDuplicate"];
	};
	"/api/organisations/duplicates/reconsider": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reconsiderOrganisationDuplicate"];
	};
	"/api/organisations/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listOrganisationsExport"];
	};
	"/api/organisations/merges/{id}/undo": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["undoOrganisationMerge"];
	};
	"/api/plaques/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		put: operations["editPlaque"];
	};
	"/api/plaques/{id}/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removePlaque"];
	};
	"/api/public/invitations/{token}/agenda.ics": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["calendarOfInvitation"];
	};
	"/api/public/invitations/{token}/invitation.pdf": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["paperOfInvitation"];
	};
	"/api/public/invitations/agenda": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["agendaOfInvitation"];
	};
	"/api/public/invitations/open": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["openAttendanceInvitation"];
	};
	"/api/public/invitations/reply": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["replyAttendanceInvitation"];
	};
	"/api/public/needs": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["publicNeeds"];
	};
	"/api/public/needs/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["publicNeed"];
	};
	"/api/public/survey-forms/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSurveyForm"];
	};
	"/api/public/survey-forms/{code}/answers": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["answerSurveyForm"];
	};
	"/api/public/survey/account": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["askSurveyAccount"];
	};
	"/api/public/survey/correct": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["correctSurveyNeed"];
	};
	"/api/public/survey/drop": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["dropSurveyDraft"];
	};
	"/api/public/survey/extension": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["askSurveyExtension"];
	};
	"/api/public/survey/open": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["openSurvey"];
	};
	"/api/public/survey/remark": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["remarkSurveyFacts"];
	};
	"/api/public/survey/renew": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["renewSurveyNeed"];
	};
	"/api/public/survey/save": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["saveSurveyDraft"];
	};
	"/api/public/survey/similar": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["similarForSurvey"];
	};
	"/api/public/survey/submit": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["submitSurveyDraft"];
	};
	"/api/questions": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listQuestions"];
	};
	"/api/questions/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getQuestion"];
	};
	"/api/questions/{id}/close": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["closeQuestion"];
	};
	"/api/questions/{id}/contacts": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["agreeToContacts"];
	};
	"/api/questions/{id}/messages": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["writeMessage"];
	};
	"/api/questions/{id}/read": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["noteQuestionRead"];
	};
	"/api/questions/{id}/reopen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reopenQuestion"];
	};
	"/api/questions/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listQuestionsExport"];
	};
	"/api/recommendations": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listRecommendations"];
	};
	"/api/recommendations/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getRecommendation"];
	};
	"/api/recommendations/{id}/accept": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["acceptRecommendation"];
	};
	"/api/recommendations/{id}/candidates": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getRecommendationCandidates"];
	};
	"/api/recommendations/{id}/cv": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getRecommendationCv"];
	};
	"/api/recommendations/{id}/mark-duplicate": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["markRecommendationDuplicate"];
	};
	"/api/recommendations/{id}/reject": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["rejectRecommendation"];
	};
	"/api/recommendations/{id}/reopen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reopenRecommendation"];
	};
	"/api/recommendations/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawRecommendation"];
	};
	"/api/recommendations/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listRecommendationsExport"];
	};
	"/api/repairs/{id}/accept": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["acceptRepair"];
	};
	"/api/repairs/{id}/reject": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["rejectRepair"];
	};
	"/api/session": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSession"];
		post: operations["signIn"];
		delete: operations["signOut"];
	};
	"/api/session/demo-accounts": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listDemoAccounts"];
	};
	"/api/session/recovery": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getRecovery"];
		post: operations["requestRecovery"];
	};
	"/api/signings": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSignings"];
	};
	"/api/signings/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSigning"];
		put: operations["amendSigning"];
	};
	"/api/signings/{id}/convert": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["convertIntent"];
	};
	"/api/signings/{id}/documents": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addSigningDocument"];
	};
	"/api/signings/{id}/documents/{fileId}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSigningDocument"];
	};
	"/api/signings/{id}/history": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSigningHistory"];
	};
	"/api/signings/{id}/ledger": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getLedgerRowOfPaper"];
	};
	"/api/signings/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawSigning"];
	};
	"/api/signings/agreements": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordAgreement"];
	};
	"/api/signings/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSigningsExport"];
	};
	"/api/signings/intents": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["recordIntent"];
	};
	"/api/site-visits": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSiteVisits"];
		post: operations["createSiteVisit"];
	};
	"/api/site-visits/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSiteVisit"];
		patch: operations["editSiteVisit"];
	};
	"/api/site-visits/{id}/cancel": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["cancelSiteVisit"];
	};
	"/api/site-visits/{id}/checklist": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["tickSiteVisitItem"];
	};
	"/api/site-visits/{id}/confirm": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["confirmSiteVisit"];
	};
	"/api/site-visits/{id}/finish": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["finishSiteVisit"];
	};
	"/api/site-visits/{id}/reopen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reopenSiteVisit"];
	};
	"/api/site-visits/{id}/restore": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["restoreSiteVisit"];
	};
	"/api/site-visits/engagements": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["engagementsForSiteVisit"];
	};
	"/api/site-visits/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSiteVisitsExport"];
	};
	"/api/suggestions/not-relevant": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["sayNotRelevant"];
	};
	"/api/suggestions/not-relevant/{id}/withdraw": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["withdrawNotRelevant"];
	};
	"/api/suggestions/shown": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["noteShown"];
	};
	"/api/survey-answers": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSurveyAnswers"];
	};
	"/api/survey-answers/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSurveyAnswer"];
	};
	"/api/survey-answers/{id}/decide": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["decideSurveyAnswer"];
	};
	"/api/survey-answers/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSurveyAnswersExport"];
	};
	"/api/survey-campaigns": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSurveyCampaigns"];
		post: operations["createSurveyCampaign"];
	};
	"/api/survey-campaigns/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSurveyCampaign"];
		put: operations["editSurveyCampaign"];
	};
	"/api/survey-campaigns/{id}/close": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["closeSurveyCampaign"];
	};
	"/api/survey-campaigns/{id}/form-qr.{format}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["qrOfSurveyForm"];
	};
	"/api/survey-campaigns/{id}/letters-preview": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["previewSurveyLetters"];
	};
	"/api/survey-campaigns/{id}/open": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["openSurveyCampaign"];
	};
	"/api/survey-campaigns/{id}/progress": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["progressOfSurvey"];
	};
	"/api/survey-campaigns/{id}/progress/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["exportProgressOfSurvey"];
	};
	"/api/survey-campaigns/{id}/reopen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["reopenSurveyCampaign"];
	};
	"/api/survey-campaigns/{id}/targets": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["addSurveyTargets"];
	};
	"/api/survey-campaigns/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSurveyCampaignsExport"];
	};
	"/api/survey-campaigns/running": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listRunningSurveys"];
	};
	"/api/survey-departments": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSurveyDepartments"];
	};
	"/api/survey-targets": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSurveyTargets"];
	};
	"/api/survey-targets/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getSurveyTarget"];
	};
	"/api/survey-targets/{id}/extension": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["decideSurveyExtension"];
	};
	"/api/survey-targets/{id}/notes": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["noteSurveyVisit"];
	};
	"/api/survey-targets/{id}/revoke-links": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["revokeSurveyLinks"];
	};
	"/api/survey-targets/assign": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["assignSurveyTargets"];
	};
	"/api/survey-targets/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listSurveyTargetsExport"];
	};
	"/api/survey-targets/invitations": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["inviteSurveyTargets"];
	};
	"/api/survey-targets/reminders": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["remindSurveyTargets"];
	};
	"/api/survey-targets/remove": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["removeSurveyTargets"];
	};
	"/api/survey/claim": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["claimSurvey"];
	};
	"/api/timetable-versions": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listTimetableVersions"];
	};
	"/api/timetable-versions/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getTimetableVersion"];
	};
	"/api/timetable-versions/{id}/files/{file}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getTimetableVersionFile"];
	};
	"/api/timetables": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listTimetables"];
		post: operations["createTimetable"];
	};
	"/api/timetables/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["getTimetable"];
		delete: operations["deleteTimetable"];
		patch: operations["editTimetable"];
	};
	"/api/timetables/{id}/board": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["boardOfTimetable"];
	};
	"/api/timetables/{id}/compare": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["compareTimetables"];
	};
	"/api/timetables/{id}/edit": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["moveTimetable"];
	};
	"/api/timetables/{id}/publish": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["publishTimetable"];
	};
	"/api/timetables/{id}/solve": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["solveTimetable"];
	};
	"/api/timetables/{id}/stop": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["stopTimetable"];
	};
	"/api/timetables/{id}/why-not": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["whyNotTimetable"];
	};
	"/api/timetables/export": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["listTimetablesExport"];
	};
	"/portal": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalHome"];
	};
	"/portal/announcements": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAnnouncements"];
	};
	"/portal/announcements/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAnnouncement"];
	};
	"/portal/announcements/{id}/files/{fileId}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAnnouncementFile"];
	};
	"/portal/assets/{name}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAsset"];
	};
	"/portal/d/{token}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["partnerDigest"];
	};
	"/portal/d/{token}/n/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["partnerNeed"];
		post: operations["partnerRecommend"];
	};
	"/portal/d/{token}/seen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["partnerSeen"];
	};
	"/portal/d/{token}/unsubscribe": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["partnerSubscription"];
		post: operations["partnerUnsubscribe"];
	};
	"/portal/en": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalHomeEn"];
	};
	"/portal/en/announcements": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAnnouncementsEn"];
	};
	"/portal/en/announcements/{id}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAnnouncementEn"];
	};
	"/portal/en/d/{token}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["partnerDigestEn"];
	};
	"/portal/en/d/{token}/n/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["partnerNeedEn"];
		post: operations["partnerRecommendEn"];
	};
	"/portal/en/d/{token}/seen": {
		parameters: {
			query?: never;
			path?: never;
		};
		post: operations["partnerSeenEn"];
	};
	"/portal/en/d/{token}/unsubscribe": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["partnerSubscriptionEn"];
		post: operations["partnerUnsubscribeEn"];
	};
	"/portal/en/experts": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalExpertsEn"];
	};
	"/portal/en/experts/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalExpertEn"];
	};
	"/portal/en/feeds": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalFeedsEn"];
	};
	"/portal/en/feeds/atom.xml": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAtomEn"];
	};
	"/portal/en/feeds/feed.json": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalJsonFeedEn"];
	};
	"/portal/en/feeds/rss.xml": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalRssEn"];
	};
	"/portal/en/live": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalLiveEn"];
	};
	"/portal/en/needs": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalNeedsEn"];
	};
	"/portal/en/needs.xlsx": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalWorkbookEn"];
	};
	"/portal/en/needs/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalNeedEn"];
	};
	"/portal/en/needs/{code}/offer": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["offerFormEn"];
		post: operations["sendOfferEn"];
	};
	"/portal/experts": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalExperts"];
	};
	"/portal/experts/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalExpert"];
	};
	"/portal/feeds": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalFeeds"];
	};
	"/portal/feeds/atom.xml": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalAtom"];
	};
	"/portal/feeds/feed.json": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalJsonFeed"];
	};
	"/portal/feeds/rss.xml": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalRss"];
	};
	"/portal/live": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalLive"];
	};
	"/portal/live/events": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalLiveEvents"];
	};
	"/portal/needs": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalNeeds"];
	};
	"/portal/needs.xlsx": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalWorkbook"];
	};
	"/portal/needs/{code}": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalNeed"];
	};
	"/portal/needs/{code}/offer": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["offerForm"];
		post: operations["sendOffer"];
	};
	"/robots.txt": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalRobots"];
	};
	"/sitemap.xml": {
		parameters: {
			query?: never;
			path?: never;
		};
		get: operations["portalSitemap"];
	};
}
export type webhooks = Record<string, never>;
export interface components {
	schemas: {
		Code: {
			aliases: string[];
			code: string;
			group: string | null;
			id: string;
			label: {
				en: string;
				zh: string;
			};
			leaf: boolean;
			level: number;
			parent: string | null;
			path: {
				en: string;
				zh: string;
			}[];
		};
		CodeNode: {
			children?: components["schemas"]["CodeNode"][];
			label: {
				en: string;
				zh: string;
			};
			value: string;
		};
		LedgerItem: {
			activity: string;
			allowedActions: string[];
			amount: number | null;
			blockerDueOn: string | null;
			blockerOverdue: boolean;
			code: string;
			county: string;
			demandParty: string;
			edition: string;
			engagement: string | null;
			id: string;
			keyProject: boolean;
			kind: "intent" | "agreement";
			lastProgress: string | null;
			lastVisitOn: string | null;
			officer: string;
			openBlockers: number;
			overdue: boolean;
			signedOn: string;
			stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
			stageSince: string | null;
			status: "open" | "closed";
			supplyParty: string;
			title: string;
			unit: string;
			version: number;
			visitDueOn: string | null;
			visitOverdue: boolean;
			visitSoon: boolean;
			withdrawn: boolean;
		};
		Need: {
			activityId: string;
			activityName: {
				en: string;
				zh: string;
			} | null;
			allowedActions: string[];
			answerBy: string | null;
			changesSinceReturn: {
				field: string;
				from: unknown;
				label: {
					en: string;
					zh: string;
				};
				to: unknown;
			}[];
			city: string;
			cityApprovedAt: string | null;
			clock: {
				approximate: boolean;
				desk: "county" | "city";
				dueAt: string | null;
				limit: number;
				overdue: boolean;
				running: boolean;
				workingDaysUsed: number;
			} | null;
			code: string;
			codeLabels: {
				[key: string]: {
					en: string;
					zh: string;
				};
			};
			confidential: boolean;
			county: string;
			countyApprovedAt: string | null;
			editionId: string;
			endedAt: string | null;
			expiresOn: string | null;
			filledInByName: string | null;
			headcount: number | null;
			headsFlexible: number;
			headsHired: number;
			id: string;
			kind: "technology" | "talent";
			maskedFields: string[];
			openCall: boolean;
			opinions: {
				answer: ("agree" | "object" | "comment") | null;
				answeredAt: string | null;
				answeredByName: string | null;
				askedAt: string;
				comment: string | null;
				departmentId: string;
				departmentName: string;
			}[];
			organisationId: string;
			organisationName: string;
			publishedAt: string | null;
			readinessKept: {
				at: string;
				moment: "first-submission" | "resubmission" | "publication";
				score: number;
			}[];
			returned: {
				at: string;
				byName: string;
				desk: "county" | "city";
				fields: {
					field: string;
					label: {
						en: string;
						zh: string;
					};
					reason: string;
				}[];
				reason: string | null;
			} | null;
			reviews: {
				action: string;
				at: string;
				byName: string;
				desk: ("county" | "city") | null;
				fields: {
					field: string;
					label: {
						en: string;
						zh: string;
					};
					reason: string;
				}[];
				needVersion: number;
				reason: string | null;
			}[];
			sight: "all" | "public";
			state: "draft" | "awaiting-confirmation" | "submitted" | "county-approved" | "city-approved" | "returned" | "published" | "closed" | "expired" | "filled" | "withdrawn";
			submittedAt: string | null;
			testReads: {
				allowedActions: string[];
				answeredAt: string | null;
				askedAt: string | null;
				dueOn: string | null;
				id: string;
				note: string | null;
				questions: {
					field: string;
					label: {
						en: string;
						zh: string;
					};
					question: string;
				}[];
				readerName: string | null;
				remark: string | null;
				requestedAt: string;
				requestedByName: string;
				state: "requested" | "asked" | "answered" | "declined" | "expired" | "withdrawn";
				verdict: ("clear" | "unclear") | null;
			}[];
			title: string;
			updatedAt: string;
			values: {
				[key: string]: unknown;
			};
			version: number;
			warnings: {
				field: string;
				label?: {
					en: string;
					zh: string;
				};
				reason: {
					en: string;
					zh: string;
				};
			}[];
		};
		NeedBulkResult: {
			done: number;
			refused: number;
			results: {
				code?: string;
				fields?: {
					field: string;
					label?: {
						en: string;
						zh: string;
					};
					possible?: {
						en: string;
						zh: string;
					};
					reason: {
						en: string;
						zh: string;
					};
					value?: string;
				}[];
				id: string;
				messages?: {
					en: string;
					zh: string;
				};
				ok: boolean;
				possible?: {
					en: string;
					zh: string;
				};
				state?: string;
				version?: number;
			}[];
		};
		NeedHistory: {
			events: {
				action: string;
				at: string;
				byName: string;
				from: string | null;
				reason: string | null;
				recordedAt: string;
				seq: number;
				to: string | null;
			}[];
			versions: {
				at: string;
				byName: string;
				changes: {
					field: string;
					from: unknown;
					label: {
						en: string;
						zh: string;
					};
					to: unknown;
				}[];
				version: number;
			}[];
		};
		NeedItem: {
			activity: string;
			activityName: string;
			allowedActions: string[];
			answerBy: string | null;
			budget: number | null;
			budgetQualifier: string | null;
			budgetTo: number | null;
			clock: ("on-time" | "due-soon" | "overdue" | "escalated") | null;
			code: string;
			confidential: boolean;
			county: string;
			deadline: string | null;
			desk: string | null;
			deskDueAt: string | null;
			edition: string;
			enterprise: string;
			escalatedAt: string | null;
			field: string[];
			headcount: number | null;
			headsFound: number | null;
			id: string;
			industry: string | null;
			industryName: string | null;
			kind: "technology" | "talent";
			needType: string | null;
			openCall: boolean;
			opinion: string | null;
			organisationId: string;
			overdue: boolean;
			publishedAt: string | null;
			readiness: number | null;
			state: "draft" | "awaiting-confirmation" | "submitted" | "county-approved" | "city-approved" | "returned" | "published" | "closed" | "expired" | "filled" | "withdrawn";
			submittedAt: string | null;
			testRead: ("requested" | "asked" | "answered" | "declined" | "expired" | "withdrawn") | null;
			title: string;
			titleEn: string | null;
			updatedAt: string;
			version: number;
		};
		NeedTestRead: {
			allowedActions: string[];
			answeredAt: string | null;
			askedAt: string | null;
			codeLabels: {
				[key: string]: {
					en: string;
					zh: string;
				};
			};
			dueOn: string | null;
			id: string;
			kind: "technology" | "talent";
			note: string | null;
			questions: {
				field: string;
				label: {
					en: string;
					zh: string;
				};
				question: string;
			}[];
			remark: string | null;
			state: "requested" | "asked" | "answered" | "declined" | "expired" | "withdrawn";
			title: string;
			values: {
				[key: string]: unknown;
			} | null;
			verdict: ("clear" | "unclear") | null;
		};
		PaperItem: {
			activity: string;
			allowedActions: string[];
			amount: number | null;
			amountQualifier: string;
			code: string;
			contractClass: string | null;
			cooperationMode: string;
			county: string;
			demandParty: string | null;
			edition: string;
			engagement: string | null;
			id: string;
			keyProject: boolean;
			kind: "intent" | "agreement";
			occasion: string;
			officer: string;
			registrationNumber: string | null;
			signedOn: string;
			state: "standing" | "converted" | "withdrawn";
			supplyParty: string;
			title: string;
			unit: string;
			version: number;
		};
		Problem: {
			changes?: {
				at?: string;
				by?: string;
				field: string;
				from: unknown;
				label: {
					en: string;
					zh: string;
				};
				to: unknown;
			}[];
			code: string;
			fields?: {
				field: string;
				label?: {
					en: string;
					zh: string;
				};
				possible?: {
					en: string;
					zh: string;
				};
				reason: {
					en: string;
					zh: string;
				};
				row?: number;
				value?: string;
			}[];
			messages: {
				en: string;
				zh: string;
			};
			possible?: {
				en: string;
				zh: string;
			};
			requestId: string;
			status: number;
			title: string;
			type: string;
		};
		RunningSurvey: {
			editionId: string;
			id: string;
			kinds: ("technology" | "talent")[];
			name: {
				en: string;
				zh: string;
			};
			own: {
				earlier: {
					code: string;
					id: string;
					kind: "technology" | "talent";
					title: string;
				}[];
				earlierCount: number;
				needs: number;
				organisationId: string;
				organisationName: string;
			} | null;
			progress: {
				goalEnterprises: number | null;
				goalNeeds: number | null;
				invited: number;
				listed: number;
				needs: number;
				share: number | null;
				submitted: number;
			} | null;
			until: string;
		};
		Session: {
			demo: boolean;
			editions: {
				cutOff: string | null;
				id: string;
				name: {
					en: string;
					zh: string;
				};
			}[];
			grants: {
				label: {
					en: string;
					zh: string;
				};
				role: "city-operator" | "county-officer" | "department-officer" | "task-force" | "leader" | "enterprise" | "expert" | "administrator" | "auditor" | "security-officer";
				scope: {
					code?: string;
					id?: string;
					kind: "city" | "county" | "department" | "organisation" | "own";
					personId?: string;
				};
				until?: string | null;
			}[];
			mailConfigured: boolean;
			navigation: string[];
			passwordExpired: boolean;
			person: {
				expertId?: string;
				id: string;
				locale: "zh" | "en";
				name: string;
				organisationId?: string;
			};
			totp: boolean;
		};
		Survey: {
			account: {
				askedAt: string | null;
				email: string | null;
				exists: boolean;
				signedIn: boolean;
			};
			campaign: {
				city: string;
				closesOn: string;
				id: string;
				kinds: ("technology" | "talent")[];
				message: {
					en: string;
					zh: string;
				};
				name: {
					en: string;
					zh: string;
				};
				opensOn: string;
				until: string;
			};
			drafts: {
				check: string[];
				id: string;
				key: string;
				kind: "technology" | "talent";
				renews: string | null;
				title: string;
				updatedAt: string;
				values: {
					[key: string]: unknown;
				};
				version: number;
			}[];
			earlier: {
				code: string;
				edition: {
					en: string;
					zh: string;
				} | null;
				endedAt: string | null;
				fate: {
					engaged: number;
					intents: number;
					signed: number;
				};
				headsFound: number | null;
				id: string;
				kind: "technology" | "talent";
				publishedAt: string | null;
				renewed: boolean;
				result: string | null;
				state: "draft" | "awaiting-confirmation" | "submitted" | "county-approved" | "city-approved" | "returned" | "published" | "closed" | "expired" | "filled" | "withdrawn";
				title: string;
			}[];
			extension: {
				askedAt: string;
				decidedAt: string | null;
				decidedBy: string | null;
				granted: boolean | null;
				id: string;
				reason: string;
				remark: string | null;
				until: string | null;
				wantedUntil: string | null;
			} | null;
			factsRemark: string | null;
			needs: {
				code: string;
				id: string;
				kind: "technology" | "talent";
				returned: {
					fields: {
						field: string;
						label: {
							en: string;
							zh: string;
						};
						reason: string;
					}[];
					reason: string | null;
					values: {
						[key: string]: unknown;
					};
				} | null;
				state: "draft" | "awaiting-confirmation" | "submitted" | "county-approved" | "city-approved" | "returned" | "published" | "closed" | "expired" | "filled" | "withdrawn";
				submittedAt: string | null;
				title: string;
				version: number;
			}[];
			organisation: {
				aboveScale: boolean;
				county: string | null;
				industry: {
					en: string;
					zh: string;
				} | null;
				name: string;
				uscc: string | null;
			};
			standing: "not-yet" | "open" | "over";
		};
		SurveyAnswer: {
			allowedActions: string[];
			campaignId: string;
			candidates: {
				id: string;
				name: string;
				uscc: string | null;
			}[];
			code: string;
			contactMobile: string | null;
			contactName: string | null;
			county: string;
			decidedAt: string | null;
			decidedBy: string | null;
			decision: string | null;
			id: string;
			kind: "technology" | "talent";
			name: string;
			needCode: string | null;
			needId: string | null;
			organisationId: string | null;
			organisationName: string | null;
			others: {
				at: string;
				code: string;
				likeness: number;
				name: string;
				needId: string | null;
				title: string;
			}[];
			reasons: ("answered-before" | "name-differs" | "like-another")[];
			receivedAt: string;
			state: "waiting" | "accepted" | "duplicate" | "refused";
			title: string;
			uscc: string;
			values: {
				[key: string]: unknown;
			};
			version: number;
		};
		SurveyAnswerItem: {
			allowedActions: string[];
			campaignId: string;
			code: string;
			contactMobile: string | null;
			contactName: string | null;
			county: string;
			decidedAt: string | null;
			decidedBy: string | null;
			decision: string | null;
			id: string;
			kind: "technology" | "talent";
			name: string;
			needCode: string | null;
			needId: string | null;
			organisationId: string | null;
			organisationName: string | null;
			reasons: ("answered-before" | "name-differs" | "like-another")[];
			receivedAt: string;
			state: "waiting" | "accepted" | "duplicate" | "refused";
			title: string;
			uscc: string;
			version: number;
		};
		SurveyCampaign: {
			activity: string;
			allowedActions: string[];
			city: string;
			closedAt: string | null;
			closesOn: string;
			counties: string[];
			edition: string;
			formUrl: string | null;
			goals: {
				county: string;
				enterprises: number;
				needs: number;
			}[];
			id: string;
			kinds: ("technology" | "talent")[];
			messageEn: string;
			messageZh: string;
			nameEn: string;
			nameZh: string;
			openedAt: string | null;
			opensOn: string;
			publicForm: boolean;
			state: "draft" | "open" | "closed";
			updatedAt: string;
			version: number;
		};
		SurveyCampaignItem: {
			allowedActions: string[];
			closesOn: string;
			edition: string;
			id: string;
			invited: number;
			kinds: string[];
			listed: number;
			nameEn: string;
			nameZh: string;
			opensOn: string;
			publicForm: boolean;
			state: "draft" | "open" | "closed";
			submitted: number;
			version: number;
		};
		SurveyTarget: {
			allowedActions: string[];
			approved: number;
			campaign: {
				closesOn: string;
				edition: string;
				name: {
					en: string;
					zh: string;
				};
				opensOn: string;
				state: "draft" | "open" | "closed";
			};
			campaignId: string;
			county: string;
			departmentId: string | null;
			departmentName: string | null;
			drafts: number;
			extendedUntil: string | null;
			extensionAsked: boolean;
			extensions: {
				askedAt: string;
				decidedAt: string | null;
				decidedBy: string | null;
				granted: boolean | null;
				id: string;
				reason: string;
				remark: string | null;
				until: string | null;
				wantedUntil: string | null;
			}[];
			factsRemark: string | null;
			hasRemark: boolean;
			id: string;
			invitedAt: string | null;
			lastLetterAt: string | null;
			lastNoteOn: string | null;
			links: {
				answeredAt: string | null;
				createdAt: string;
				createdBy: string;
				email: string | null;
				id: string;
				openedAt: string | null;
				revokedAt: string | null;
				sentAt: string | null;
				state: "open" | "opened" | "answered" | "expired" | "revoked";
			}[];
			name: string;
			needs: number;
			needsOfCampaign: {
				code: string;
				id: string;
				kind: "technology" | "talent";
				state: "draft" | "awaiting-confirmation" | "submitted" | "county-approved" | "city-approved" | "returned" | "published" | "closed" | "expired" | "filled" | "withdrawn";
				submittedAt: string | null;
				title: string;
			}[];
			notes: number;
			openedAt: string | null;
			organisationId: string;
			origin: "list" | "public";
			published: number;
			reminders: number;
			returned: number;
			stage: "listed" | "invited" | "opened" | "drafting" | "submitted";
			updatedAt: string;
			version: number;
			visitNotes: {
				at: string;
				byName: string;
				heard: string;
				id: string;
				mode: "visit" | "phone" | "online" | "meeting";
				nextOn: string | null;
				nextStep: string;
				on: string;
				who: string;
			}[];
		};
		SurveyTargetItem: {
			allowedActions: string[];
			approved: number;
			campaignId: string;
			county: string;
			departmentId: string | null;
			departmentName: string | null;
			drafts: number;
			extendedUntil: string | null;
			extensionAsked: boolean;
			hasRemark: boolean;
			id: string;
			invitedAt: string | null;
			lastLetterAt: string | null;
			lastNoteOn: string | null;
			name: string;
			needs: number;
			notes: number;
			openedAt: string | null;
			organisationId: string;
			origin: "list" | "public";
			published: number;
			reminders: number;
			returned: number;
			stage: "listed" | "invited" | "opened" | "drafting" | "submitted";
			updatedAt: string;
			version: number;
		};
	};
	responses: never;
	parameters: never;
	requestBodies: never;
	headers: never;
	pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
	listAccounts: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				lastSignInAtFrom?: string;
				lastSignInAtTo?: string;
				locale?: "zh" | "en";
				organisationId?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				roles?: string;
				sort?: string;
				state?: string;
				totp?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							county: string | null;
							createdAt: string;
							email: string | null;
							id: string;
							lastSignInAt: string | null;
							mobile: string | null;
							name: string;
							organisationId: string | null;
							organisationName: string | null;
							roles: string[];
							state: string;
							totp: boolean;
							userName: string | null;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getAccount: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						anonymisedAt: string | null;
						city: string;
						county: string | null;
						createdAt: string;
						deletionRequestedAt: string | null;
						demo: boolean;
						disabledAt: string | null;
						email: string | null;
						expertId: string | null;
						grants: {
							label: {
								en: string;
								zh: string;
							};
							role: "city-operator" | "county-officer" | "department-officer" | "task-force" | "leader" | "enterprise" | "expert" | "administrator" | "auditor" | "security-officer";
							scope: {
								code?: string;
								id?: string;
								kind: "city" | "county" | "department" | "organisation" | "own";
								personId?: string;
							};
							until?: string | null;
						}[];
						id: string;
						lastSignInAt: string | null;
						locale: "zh" | "en";
						mobile: string | null;
						name: string;
						organisationId: string | null;
						organisationName: string | null;
						passwordChangedAt: string | null;
						totp: boolean;
						userName: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editAccount: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					email?: string | null;
					locale: "zh" | "en";
					mobile?: string | null;
					name: string;
					userName?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	anonymiseAccount: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	disableAccount: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	enableAccount: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	endAccountSessions: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	setAccountGrants: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					grants: {
						role: "city-operator" | "county-officer" | "department-officer" | "task-force" | "leader" | "enterprise" | "expert" | "administrator" | "auditor" | "security-officer";
						scope: {
							code: string;
							kind: "city";
						} | {
							code: string;
							kind: "county";
						} | {
							id: string;
							kind: "department";
						} | {
							id: string;
							kind: "organisation";
						} | {
							kind: "own";
							personId?: string;
						};
						until?: string | null;
					}[];
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resetAccountPassword: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						delivery: "mail" | "sms" | "none";
						id: string;
						link: string;
						qr: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resetAccountTotp: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	revealAccountContacts: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						email: string | null;
						mobile: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAccountsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				lastSignInAtFrom?: string;
				lastSignInAtTo?: string;
				locale?: "zh" | "en";
				organisationId?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				roles?: string;
				sort?: string;
				state?: string;
				totp?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getCeremony: {
		parameters: {
			query?: never;
			path: {
				activityId: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						items: {
							demandParty: string;
							engagementId: string | null;
							paperId: string | null;
							position: number;
							signatories: {
								name: string;
								position: number | null;
								side: "demand" | "supply";
							}[];
							supplyParty: string;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	orderCeremony: {
		parameters: {
			query?: never;
			path: {
				activityId: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					items: {
						demandParty: string;
						engagementId?: string | null;
						paperId?: string | null;
						signatories?: {
							name: string;
							position?: number | null;
							side: "demand" | "supply";
						}[];
						supplyParty: string;
						title: string;
					}[];
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						items: {
							demandParty: string;
							engagementId: string | null;
							paperId: string | null;
							position: number;
							signatories: {
								name: string;
								position: number | null;
								side: "demand" | "supply";
							}[];
							supplyParty: string;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listPlaques: {
		parameters: {
			query?: never;
			path: {
				activityId: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						items: {
							activityId: string;
							allowedActions: string[];
							approvalNumber: string | null;
							approvedOn: string | null;
							awardedOn: string | null;
							county: string | null;
							id: string;
							kind: "postdoc-workstation" | "postdoc-practice-base";
							organisationId: string;
							organisationName: string;
							position: number;
							presenter: string | null;
							recipient: string | null;
							version: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addPlaque: {
		parameters: {
			query?: never;
			path: {
				activityId: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					approvalNumber?: string | null;
					approvedOn?: string | null;
					awardedOn?: string | null;
					kind: "postdoc-workstation" | "postdoc-practice-base";
					organisationId: string;
					position?: number | null;
					presenter?: string | null;
					recipient?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						approvalNumber: string | null;
						approvedOn: string | null;
						awardedOn: string | null;
						county: string | null;
						id: string;
						kind: "postdoc-workstation" | "postdoc-practice-base";
						organisationId: string;
						organisationName: string;
						position: number;
						presenter: string | null;
						recipient: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	agendaOfParty: {
		parameters: {
			query: {
				party: unknown;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						editionId: string;
						entries: {
							day: string;
							endsAt: string;
							id: string;
							kind: "meeting" | "visit" | "programme";
							mark: string | null;
							note: {
								en: string;
								zh: string;
							} | null;
							room: {
								en: string;
								zh: string;
							} | null;
							startsAt: string;
							table: string | null;
							title: {
								en: string;
								zh: string;
							};
							uid: string;
							withParties: {
								key: string;
								name: string;
								nameEn: string | null;
							}[];
						}[];
						number: number | null;
						party: {
							key: string;
							name: string;
							nameEn: string | null;
						};
						publishedAt: string | null;
						timeZone: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	calendarOfParty: {
		parameters: {
			query: {
				locale?: "zh" | "en";
				party: unknown;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/calendar": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAgendaParties: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						parties: {
							key: string;
							name: string;
							nameEn: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addAttendance: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					county?: string | null;
					parties: unknown[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						added: {
							id: string;
							party: string;
						}[];
						known: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	countAttendance: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						accepted: number;
						all: number;
						declined: number;
						hotel: number;
						hotelOpen: number;
						interpreter: number;
						notInvited: number;
						people: number;
						pickUp: number;
						waiting: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	collectAttendance: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						added: number;
						known: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getCheckInPack: {
		parameters: {
			query?: {
				have?: string;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						at: string;
						checkedIn: number;
						digest: string;
						parties: {
							checkedInAt: string | null;
							checkedInDevice: string | null;
							county: string | null;
							key: string;
							kind: string;
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							replyState: string;
						}[];
						tickets: {
							checkedInAt: string | null;
							checkedInDevice: string | null;
							code: string;
							name: string;
							party: string;
						}[];
						unchanged: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordCheckIns: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					events: {
						at: string;
						device: string;
						eventId: string;
						name?: string | null;
						organisationName?: string | null;
						party?: unknown | null;
						ticket?: string | null;
						way: "qr" | "name" | "walk-in";
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						results: {
							checkInId: string | null;
							code: string | null;
							eventId: string;
							firstAt: string | null;
							firstDevice: string | null;
							message: {
								en: string;
								zh: string;
							} | null;
							name: string | null;
							party: string | null;
							result: "checked-in" | "already" | "refused";
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getDay: {
		parameters: {
			query?: {
				day?: string;
				time?: string;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						away: {
							absentFor: "meeting" | "day" | "rest";
							allowedActions: string[];
							at: string;
							by: string;
							id: string;
							mark: "no-show" | "late";
							meeting: {
								code: string;
								id: string;
								title: string;
							};
							minutes: number | null;
							party: {
								key: string;
								name: string;
								nameEn: string | null;
							};
						}[];
						day: string;
						meetings: {
							allowedActions: string[];
							code: string;
							county: string;
							id: string;
							marks: {
								at: string;
								id: string;
								mark: "started" | "late" | "no-show" | "finished";
								minutes: number | null;
								party: string | null;
							}[];
							outcomes: {
								at: string;
								by: string;
								id: string;
								meetingId: string;
								nextStep: ("send-material" | "site-visit" | "call" | "draft-agreement" | "none") | null;
								note: string | null;
								outcome: "met" | "no-show" | "weak" | "worth-following" | "intent";
								side: "host" | "expert" | "enterprise";
								who: string | null;
							}[];
							parties: {
								here: boolean;
								key: string;
								name: string;
								nameEn: string | null;
							}[];
							slot: string;
							state: string;
							table: string | null;
							title: string;
						}[];
						number: number | null;
						slots: {
							day: string;
							endsAt: string;
							id: string;
							startsAt: string;
						}[];
						tables: {
							id: string;
							number: string;
						}[];
						time: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getNegotiationsOverview: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						attendance: {
							accepted: number;
							declined: number;
							notInvited: number;
							total: number;
							waiting: number;
						} | null;
						day: {
							checkedIn: number;
							checkedInToday: number;
							outcomes: number;
							repairs: number;
						} | null;
						editionId: string;
						endsOn: string | null;
						meetings: {
							open: number;
							placed: number;
						} | null;
						name: {
							en: string;
							zh: string;
						};
						parties: {
							attendanceId: string;
							key: string;
							meetings: number;
							name: string;
							nameEn: string | null;
							next: {
								day: string;
								endsAt: string;
								id: string;
								kind: "meeting" | "visit";
								room: {
									en: string;
									zh: string;
								} | null;
								startsAt: string;
								table: string | null;
								title: string;
							} | null;
							placed: number;
							replyState: "not-invited" | "waiting" | "accepted" | "declined";
							requestsToAnswer: number;
							visits: number;
						}[];
						programme: {
							days: number;
							meetingSlots: number;
							openTables: number;
							rooms: number;
							tables: number;
							vehicles: number;
						};
						requests: {
							accepted: number;
							open: number;
						} | null;
						startsOn: string | null;
						timetables: {
							drafts: number;
							solving: number;
						} | null;
						today: string;
						version: {
							changes: number;
							number: number;
							placed: number;
							publishedAt: string;
						} | null;
						visits: {
							checklistOpen: number;
							confirmed: number;
							total: number;
						} | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listConferencePapers: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						editionId: string;
						kinds: {
							by: ("party" | "table" | "room" | "county") | null;
							choices: {
								id: string;
								label: {
									en: string;
									zh: string;
								};
							}[];
							count: number;
							format: "pdf" | "docx" | "ics" | "txt";
							kind: "invitation" | "agenda" | "calendar" | "agenda-text" | "badge" | "seat-card" | "table-card" | "wall-list" | "handbook" | "interpreter-rota" | "vehicle-plan" | "running-order" | "plaque-roll";
							personal: boolean;
							purpose: {
								en: string;
								zh: string;
							};
							title: {
								en: string;
								zh: string;
							};
							unit: {
								en: string;
								zh: string;
							};
							wantsCodes: boolean;
							warnings: {
								en: string;
								zh: string;
							}[];
						}[];
						name: {
							en: string;
							zh: string;
						};
						number: number | null;
						run: {
							done: number;
							failure: {
								en: string;
								zh: string;
							} | null;
							finishedAt: string | null;
							id: string;
							making: ("invitation" | "agenda" | "calendar" | "agenda-text" | "badge" | "seat-card" | "table-card" | "wall-list" | "handbook" | "interpreter-rota" | "vehicle-plan" | "running-order" | "plaque-roll") | null;
							size: number | null;
							startedAt: string;
							state: "running" | "finished" | "failed";
							total: number;
						} | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getConferencePaperRun: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						done: number;
						failure: {
							en: string;
							zh: string;
						} | null;
						finishedAt: string | null;
						id: string;
						making: ("invitation" | "agenda" | "calendar" | "agenda-text" | "badge" | "seat-card" | "table-card" | "wall-list" | "handbook" | "interpreter-rota" | "vehicle-plan" | "running-order" | "plaque-roll") | null;
						size: number | null;
						startedAt: string;
						state: "running" | "finished" | "failed";
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getConferencePaperArchive: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/zip": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getConferencePaper: {
		parameters: {
			query?: {
				county?: string;
				locale?: "zh" | "en" | "own";
				party?: unknown;
				reason?: string;
				room?: string;
				table?: string;
			};
			path: {
				id: string;
				kind: "invitation" | "agenda" | "calendar" | "agenda-text" | "badge" | "seat-card" | "table-card" | "wall-list" | "handbook" | "interpreter-rota" | "vehicle-plan" | "running-order" | "plaque-roll";
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/pdf": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	makeAllConferencePapers: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					locale?: "zh" | "en" | "own";
					reason: string;
				};
			};
		};
		responses: {
			202: {
				content: {
					"application/json": {
						done: number;
						failure: {
							en: string;
							zh: string;
						} | null;
						finishedAt: string | null;
						id: string;
						making: ("invitation" | "agenda" | "calendar" | "agenda-text" | "badge" | "seat-card" | "table-card" | "wall-list" | "handbook" | "interpreter-rota" | "vehicle-plan" | "running-order" | "plaque-roll") | null;
						size: number | null;
						startedAt: string;
						state: "running" | "finished" | "failed";
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getProgramme: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						city: string;
						counties: string[];
						editionId: string;
						endsOn: string | null;
						hostCounty: string | null;
						name: {
							en: string;
							zh: string;
						};
						rooms: {
							activityId: string;
							areas: {
								county?: string | null;
								height: number;
								id: string;
								name?: {
									en: string;
									zh: string;
								} | null;
								width: number;
								x: number;
								y: number;
							}[];
							floor: string | null;
							height: number;
							id: string;
							name: {
								en: string;
								zh: string;
							};
							position: number;
							version: number;
							walks: {
								minutes: number;
								roomId: string;
							}[];
							width: number;
						}[];
						slots: {
							activityId: string;
							day: string;
							endsAt: string;
							id: string;
							kind: "meeting" | "break" | "meal" | "ceremony" | "transfer";
							session: "morning" | "afternoon" | "evening";
							startsAt: string;
							title: {
								en: string;
								zh: string;
							} | null;
							version: number;
						}[];
						startsOn: string | null;
						tables: {
							activityId: string;
							county: string | null;
							id: string;
							interpreter?: string | null;
							number: string;
							open: boolean;
							reserved: boolean;
							roomId: string;
							rotation: number;
							seats: number;
							skills: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
							version: number;
							x: number;
							y: number;
						}[];
						timeZone: string;
						vehicles: {
							activityId: string;
							driver: string | null;
							id: string;
							name: string;
							phone: string | null;
							plate: string | null;
							seats: number;
							version: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	copyProgramme: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					from: string;
					parts: ("venue" | "slots" | "vehicles")[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						rooms: number;
						slots: number;
						tables: number;
						vehicles: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listRepairs: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							allowedActions: string[];
							base: number;
							bound: number | null;
							cancelled: string[];
							changes: {
								from: {
									slot: string;
									table: string | null;
									text?: {
										en: string;
										zh: string;
									};
								} | null;
								meeting: string;
								title: string;
								to: {
									slot: string;
									table: string | null;
									text?: {
										en: string;
										zh: string;
									};
								} | null;
							}[];
							createdAt: string;
							failure: {
								en: string;
								zh: string;
							} | null;
							id: string;
							state: "computing" | "proposed" | "accepted" | "rejected" | "outdated" | "failed";
							trigger: {
								kind: "party-absent" | "party-late" | "party-leaves" | "meeting-cancelled" | "table-closed";
								meeting?: string | null;
								party?: string | null;
								slot?: string | null;
								table?: string | null;
								until?: string | null;
							};
							triggerText: {
								en: string;
								zh: string;
							};
							unplaced: {
								meeting: string;
								title: string;
								why: {
									en: string;
									zh: string;
								};
							}[];
							version: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	proposeRepair: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					kind: "party-absent" | "party-late" | "party-leaves" | "meeting-cancelled" | "table-closed";
					meeting?: string | null;
					party?: string | null;
					slot?: string | null;
					table?: string | null;
					until?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						base: number;
						bound: number | null;
						cancelled: string[];
						changes: {
							from: {
								slot: string;
								table: string | null;
								text?: {
									en: string;
									zh: string;
								};
							} | null;
							meeting: string;
							title: string;
							to: {
								slot: string;
								table: string | null;
								text?: {
									en: string;
									zh: string;
								};
							} | null;
						}[];
						createdAt: string;
						failure: {
							en: string;
							zh: string;
						} | null;
						id: string;
						state: "computing" | "proposed" | "accepted" | "rejected" | "outdated" | "failed";
						trigger: {
							kind: "party-absent" | "party-late" | "party-leaves" | "meeting-cancelled" | "table-closed";
							meeting?: string | null;
							party?: string | null;
							slot?: string | null;
							table?: string | null;
							until?: string | null;
						};
						triggerText: {
							en: string;
							zh: string;
						};
						unplaced: {
							meeting: string;
							title: string;
							why: {
								en: string;
								zh: string;
							};
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addNegotiationRoom: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					areas?: {
						county?: string | null;
						height: number;
						id: string;
						name?: {
							en: string;
							zh: string;
						} | null;
						width: number;
						x: number;
						y: number;
					}[];
					floor?: string | null;
					height: number;
					name: {
						en: string;
						zh: string;
					};
					position?: number;
					walks?: {
						minutes: number;
						roomId: string;
					}[];
					width: number;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addNegotiationSlot: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					day: string;
					endsAt: string;
					kind?: "meeting" | "break" | "meal" | "ceremony" | "transfer";
					session: "morning" | "afternoon" | "evening";
					startsAt: string;
					title?: {
						en: string;
						zh: string;
					} | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	generateNegotiationSlots: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					change?: number;
					days: string[];
					from: string;
					minutes: number;
					pauses?: {
						endsAt: string;
						kind: "break" | "meal" | "ceremony" | "transfer";
						startsAt: string;
						title?: {
							en: string;
							zh: string;
						} | null;
					}[];
					replace?: boolean;
					to: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						added: number;
						removed: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeNegotiationDay: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					day: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						removed: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	shiftNegotiationSlots: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					day: string;
					from?: string | null;
					minutes?: number;
					to?: string | null;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						moved: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addNegotiationTable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					county?: string | null;
					interpreter?: string | null;
					number: string;
					open?: boolean;
					reserved?: boolean;
					roomId: string;
					rotation?: number;
					seats?: number;
					skills?: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
					x?: number;
					y?: number;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	generateNegotiationTables: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					counties: {
						county: string;
						tables: number;
					}[];
					newAreas?: boolean;
					numbering?: "running" | "lettered";
					reserved?: boolean;
					roomId: string;
					seats?: number;
					skills?: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						added: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	issueTickets: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						issued: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getTimetableDrift: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							id: string;
							kind: "slot" | "table" | "meeting" | "party" | "visit";
							meetings: number;
							text: {
								en: string;
								zh: string;
							};
						}[];
						number: number | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addNegotiationVehicle: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					driver?: string | null;
					name: string;
					phone?: string | null;
					plate?: string | null;
					seats: number;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getWall: {
		parameters: {
			query?: {
				day?: string;
				time?: string;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						day: string;
						moments: {
							day: string;
							time: string;
						}[];
						number: number | null;
						tables: {
							county: string | null;
							next: {
								endsAt: string;
								meetingId: string;
								minutes: number | null;
								parties: {
									key: string;
									name: string;
									nameEn: string | null;
								}[];
								startsAt: string;
								state: string;
								title: string;
							} | null;
							now: {
								endsAt: string;
								meetingId: string;
								minutes: number | null;
								parties: {
									key: string;
									name: string;
									nameEn: string | null;
								}[];
								startsAt: string;
								state: string;
								title: string;
							} | null;
							number: string;
							room: {
								en: string;
								zh: string;
							};
							tableId: string;
						}[];
						time: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAnnouncements: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				publishedOnFrom?: string;
				publishedOnTo?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							documentNumber: string | null;
							id: string;
							issuer: string | null;
							kind: "policy" | "news";
							publishedOn: string | null;
							state: "draft" | "published" | "withdrawn";
							titleEn: string | null;
							titleZh: string;
							updatedAt: string;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createAnnouncement: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					bodyEn?: string | null;
					bodyZh: string;
					documentNumber?: string | null;
					issuer?: string | null;
					kind: "policy" | "news";
					publishedOn?: string | null;
					titleEn?: string | null;
					titleZh: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						allowedActions: string[];
						bodyEn: string | null;
						bodyZh: string;
						documentNumber: string | null;
						files: {
							id: string;
							name: string;
							size: number;
						}[];
						id: string;
						issuer: string | null;
						kind: "policy" | "news";
						publishedAt: string | null;
						publishedOn: string | null;
						state: "draft" | "published" | "withdrawn";
						titleEn: string | null;
						titleZh: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getAnnouncement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						bodyEn: string | null;
						bodyZh: string;
						documentNumber: string | null;
						files: {
							id: string;
							name: string;
							size: number;
						}[];
						id: string;
						issuer: string | null;
						kind: "policy" | "news";
						publishedAt: string | null;
						publishedOn: string | null;
						state: "draft" | "published" | "withdrawn";
						titleEn: string | null;
						titleZh: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editAnnouncement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					bodyEn?: string | null;
					bodyZh: string;
					documentNumber?: string | null;
					issuer?: string | null;
					kind: "policy" | "news";
					publishedOn?: string | null;
					titleEn?: string | null;
					titleZh: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						bodyEn: string | null;
						bodyZh: string;
						documentNumber: string | null;
						files: {
							id: string;
							name: string;
							size: number;
						}[];
						id: string;
						issuer: string | null;
						kind: "policy" | "news";
						publishedAt: string | null;
						publishedOn: string | null;
						state: "draft" | "published" | "withdrawn";
						titleEn: string | null;
						titleZh: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	attachToAnnouncement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						bodyEn: string | null;
						bodyZh: string;
						documentNumber: string | null;
						files: {
							id: string;
							name: string;
							size: number;
						}[];
						id: string;
						issuer: string | null;
						kind: "policy" | "news";
						publishedAt: string | null;
						publishedOn: string | null;
						state: "draft" | "published" | "withdrawn";
						titleEn: string | null;
						titleZh: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	detachFromAnnouncement: {
		parameters: {
			query?: never;
			path: {
				fileId: string;
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						bodyEn: string | null;
						bodyZh: string;
						documentNumber: string | null;
						files: {
							id: string;
							name: string;
							size: number;
						}[];
						id: string;
						issuer: string | null;
						kind: "policy" | "news";
						publishedAt: string | null;
						publishedOn: string | null;
						state: "draft" | "published" | "withdrawn";
						titleEn: string | null;
						titleZh: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	publishAnnouncement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						bodyEn: string | null;
						bodyZh: string;
						documentNumber: string | null;
						files: {
							id: string;
							name: string;
							size: number;
						}[];
						id: string;
						issuer: string | null;
						kind: "policy" | "news";
						publishedAt: string | null;
						publishedOn: string | null;
						state: "draft" | "published" | "withdrawn";
						titleEn: string | null;
						titleZh: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawAnnouncement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						bodyEn: string | null;
						bodyZh: string;
						documentNumber: string | null;
						files: {
							id: string;
							name: string;
							size: number;
						}[];
						id: string;
						issuer: string | null;
						kind: "policy" | "news";
						publishedAt: string | null;
						publishedOn: string | null;
						state: "draft" | "published" | "withdrawn";
						titleEn: string | null;
						titleZh: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAnnouncementsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				publishedOnFrom?: string;
				publishedOnTo?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAssignments: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				edition?: string;
				locale?: "zh" | "en";
				objective?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							code: string;
							computedAt: string | null;
							createdAt: string;
							createdBy: string;
							id: string;
							name: string;
							needsEmpty: number | null;
							needsServed: number | null;
							objective: "total" | "fair";
							pairs: number | null;
							state: "draft" | "computing" | "computed" | "failed" | "adopted";
							total: number | null;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createAssignment: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					editionId: string;
					name: string;
					settings: {
						candidates?: number;
						countEngaged?: boolean;
						expertLimits?: {
							expertId: string;
							max: number;
						}[];
						expertMax?: number;
						forbidden?: {
							expertId: string;
							needId: string;
						}[];
						institutionMax?: number | null;
						kind?: "all" | "technology" | "talent";
						minimumScore?: number;
						needLimits?: {
							max?: number;
							min?: number;
							needId: string;
						}[];
						needMax?: number;
						needMin?: number;
						objective: "total" | "fair";
						pinned?: {
							expertId: string;
							needId: string;
						}[];
					};
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						adoptedAt: string | null;
						adoptedBy: string | null;
						allowedActions: string[];
						code: string;
						computedAt: string | null;
						conflict: {
							en: string;
							zh: string;
						} | null;
						createdAt: string;
						createdBy: string;
						editionId: string;
						failure: {
							en: string;
							zh: string;
						} | null;
						id: string;
						modelVersion: string | null;
						name: string;
						needs: {
							alternates: {
								expertId: string;
								name: string;
								nameEn: string | null;
								organisationName: string | null;
								pinned: boolean;
								rank: number;
								score: number;
							}[];
							code: string;
							county: string;
							experts: {
								expertId: string;
								name: string;
								nameEn: string | null;
								organisationName: string | null;
								pinned: boolean;
								rank: number;
								score: number;
							}[];
							max: number;
							min: number;
							needId: string;
							organisationName: string | null;
							score: number;
							short: number;
							title: string;
							why: {
								en: string;
								zh: string;
							} | null;
						}[];
						needsEmpty: number | null;
						needsServed: number | null;
						objective: "total" | "fair";
						pairs: number | null;
						progress: {
							done: number;
							of: number;
							phase: "waiting" | "ranking" | "solving" | "checking";
						} | null;
						seconds: number | null;
						settings: {
							candidates: number;
							countEngaged: boolean;
							expertLimits: {
								expertId: string;
								max: number;
							}[];
							expertMax: number;
							forbidden: {
								expertId: string;
								needId: string;
							}[];
							institutionMax: number | null;
							kind: "all" | "technology" | "talent";
							minimumScore: number;
							needLimits: {
								max?: number;
								min?: number;
								needId: string;
							}[];
							needMax: number;
							needMin: number;
							objective: "total" | "fair";
							pinned: {
								expertId: string;
								needId: string;
							}[];
						};
						state: "draft" | "computing" | "computed" | "failed" | "adopted";
						summary: {
							bound: number | null;
							checked: boolean;
							experts: number;
							expertsUsed: number;
							needs: number;
							needsEmpty: number;
							needsServed: number;
							objective: number;
							pairs: number;
							statement: {
								en: string;
								zh: string;
							};
							status: "optimal" | "feasible" | "infeasible-minimums";
							total: number;
							worst: number;
						} | null;
						total: number | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					name?: string;
					settings?: {
						candidates?: number;
						countEngaged?: boolean;
						expertLimits?: {
							expertId: string;
							max: number;
						}[];
						expertMax?: number;
						forbidden?: {
							expertId: string;
							needId: string;
						}[];
						institutionMax?: number | null;
						kind?: "all" | "technology" | "talent";
						minimumScore?: number;
						needLimits?: {
							max?: number;
							min?: number;
							needId: string;
						}[];
						needMax?: number;
						needMin?: number;
						objective: "total" | "fair";
						pinned?: {
							expertId: string;
							needId: string;
						}[];
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	adoptAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					pairs?: {
						expertId: string;
						needId: string;
					}[];
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						outcomes: {
							code: string | null;
							expertId: string;
							id: string | null;
							needId: string;
							ok: boolean;
							refusal: {
								code: string;
								messages: {
									en: string;
									zh: string;
								};
							} | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	cancelAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	compareAssignments: {
		parameters: {
			query?: never;
			path: {
				id: string;
				other: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						left: {
							id: string;
							name: string;
							summary: {
								bound: number | null;
								checked: boolean;
								experts: number;
								expertsUsed: number;
								needs: number;
								needsEmpty: number;
								needsServed: number;
								objective: number;
								pairs: number;
								statement: {
									en: string;
									zh: string;
								};
								status: "optimal" | "feasible" | "infeasible-minimums";
								total: number;
								worst: number;
							};
						};
						needs: {
							both: {
								expertId: string;
								name: string;
								nameEn: string | null;
								score: number;
							}[];
							code: string;
							county: string;
							left: number;
							needId: string;
							onlyLeft: {
								expertId: string;
								name: string;
								nameEn: string | null;
								score: number;
							}[];
							onlyRight: {
								expertId: string;
								name: string;
								nameEn: string | null;
								score: number;
							}[];
							right: number;
							title: string;
						}[];
						onlyLeft: number;
						onlyRight: number;
						right: {
							id: string;
							name: string;
							summary: {
								bound: number | null;
								checked: boolean;
								experts: number;
								expertsUsed: number;
								needs: number;
								needsEmpty: number;
								needsServed: number;
								objective: number;
								pairs: number;
								statement: {
									en: string;
									zh: string;
								};
								status: "optimal" | "feasible" | "infeasible-minimums";
								total: number;
								worst: number;
							};
						};
						same: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	computeAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			202: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	copyAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					name: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	problemOfAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resultOfAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	workbookOfAssignment: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAssignmentsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				edition?: string;
				locale?: "zh" | "en";
				objective?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAttendance: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				diet?: string;
				edition?: string;
				hotel?: string;
				interpreter?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				language?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				partyKind?: string;
				pickUp?: string;
				protocolRankFrom?: number;
				protocolRankTo?: number;
				q?: string;
				reason?: string;
				repliedAtFrom?: string;
				repliedAtTo?: string;
				replyState?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							allowedActions: string[];
							arrivesAt: string | null;
							attendees: string | null;
							companions: number | null;
							county: string | null;
							diet: string | null;
							editionId: string;
							hotel: boolean;
							hotelName: string | null;
							hotelRoom: string | null;
							id: string;
							interpreter: string | null;
							invitedAt: string | null;
							language: "zh" | "en";
							leavesAt: string | null;
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							party: unknown;
							partyKind: "expert" | "organisation";
							pickUp: boolean;
							protocolRank: number;
							repliedAt: string | null;
							reply: {
								arrival?: {
									day: string;
									number?: string | null;
									pickUp: boolean;
									time: string;
									transport?: ("train" | "flight" | "car" | "local") | null;
								} | null;
								attendees: {
									name: string;
									phone?: string | null;
									title?: string | null;
								}[];
								companions: number;
								departure?: {
									day: string;
									number?: string | null;
									pickUp: boolean;
									time: string;
									transport?: ("train" | "flight" | "car" | "local") | null;
								} | null;
								diet: "none" | "vegetarian" | "halal" | "other";
								dietNote?: string | null;
								hotel: boolean;
								interpreter?: ("en" | "ru" | "ja" | "ko" | "de" | "fr") | null;
								note?: string | null;
								preference?: ("morning" | "afternoon") | null;
								reply: "accepted" | "declined";
								representatives: number;
							} | null;
							replyState: "not-invited" | "waiting" | "accepted" | "declined";
							representatives: number | null;
							sentAt: string | null;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getAttendance: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activity: {
							endsOn: string | null;
							id: string;
							name: {
								en: string;
								zh: string;
							};
							startsOn: string | null;
							venue: string | null;
						};
						activityId: string;
						allowedActions: string[];
						county: string | null;
						editionId: string;
						hotelName: string | null;
						hotelRoom: string | null;
						id: string;
						invitedAt: string | null;
						language: "zh" | "en";
						links: {
							createdAt: string;
							createdBy: string;
							email: string | null;
							expiresAt: string;
							id: string;
							openedAt: string | null;
							repliedAt: string | null;
							revokedAt: string | null;
							sentAt: string | null;
							state: "open" | "opened" | "replied" | "expired" | "revoked";
						}[];
						name: string;
						nameEn: string | null;
						organisationName: string | null;
						party: unknown;
						partyKind: "expert" | "organisation";
						protocolRank: number;
						published: number | null;
						repliedAt: string | null;
						reply: {
							arrival?: {
								day: string;
								number?: string | null;
								pickUp: boolean;
								time: string;
								transport?: ("train" | "flight" | "car" | "local") | null;
							} | null;
							attendees: {
								name: string;
								phone?: string | null;
								title?: string | null;
							}[];
							companions: number;
							departure?: {
								day: string;
								number?: string | null;
								pickUp: boolean;
								time: string;
								transport?: ("train" | "flight" | "car" | "local") | null;
							} | null;
							diet: "none" | "vegetarian" | "halal" | "other";
							dietNote?: string | null;
							hotel: boolean;
							interpreter?: ("en" | "ru" | "ja" | "ko" | "de" | "fr") | null;
							note?: string | null;
							preference?: ("morning" | "afternoon") | null;
							reply: "accepted" | "declined";
							representatives: number;
						} | null;
						replyState: "not-invited" | "waiting" | "accepted" | "declined";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editAttendance: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					county?: string | null;
					hotelName?: string | null;
					hotelRoom?: string | null;
					language?: "zh" | "en";
					protocolRank?: number;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	replyAttendance: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reply: {
						arrival?: {
							day: string;
							number?: string | null;
							pickUp?: boolean;
							time: string;
							transport?: ("train" | "flight" | "car" | "local") | null;
						} | null;
						attendees?: {
							name: string;
							phone?: string | null;
							title?: string | null;
						}[];
						companions?: number;
						departure?: {
							day: string;
							number?: string | null;
							pickUp?: boolean;
							time: string;
							transport?: ("train" | "flight" | "car" | "local") | null;
						} | null;
						diet?: "none" | "vegetarian" | "halal" | "other";
						dietNote?: string | null;
						hotel?: boolean;
						interpreter?: ("en" | "ru" | "ja" | "ko" | "de" | "fr") | null;
						note?: string | null;
						preference?: ("morning" | "afternoon") | null;
						reply: "accepted" | "declined";
						representatives?: number;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	revokeAttendanceLinks: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					linkId?: string | null;
					reason?: string | null;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						revoked: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAttendanceExport: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				diet?: string;
				edition?: string;
				hotel?: string;
				interpreter?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				language?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				partyKind?: string;
				pickUp?: string;
				protocolRankFrom?: number;
				protocolRankTo?: number;
				q?: string;
				reason?: string;
				repliedAtFrom?: string;
				repliedAtTo?: string;
				replyState?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	inviteAttendance: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string;
					email?: string | null;
					ids?: string[];
					send?: boolean;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						links: {
							attendanceId: string;
							delivery: "mail" | "none";
							link: string;
							name: string;
							qr: string | null;
						}[];
						mailed: number;
						skipped: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	remindAttendance: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string;
					ids?: string[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						links: {
							attendanceId: string;
							delivery: "mail" | "none";
							link: string;
							name: string;
							qr: string | null;
						}[];
						mailed: number;
						skipped: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAudit: {
		parameters: {
			query?: {
				action?: string;
				actorId?: string;
				after?: string;
				columns?: string;
				county?: string;
				editionId?: string;
				entityId?: string;
				entityType?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				recordedAtFrom?: string;
				recordedAtTo?: string;
				seqFrom?: number;
				seqTo?: number;
				sort?: string;
				via?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							action: string;
							actorId: string;
							actorName: string;
							county: string | null;
							detail: string;
							editionId: string | null;
							entityId: string;
							entityType: string;
							hash: string;
							id: string;
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							seq: number;
							via: string;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listAuditExport: {
		parameters: {
			query?: {
				action?: string;
				actorId?: string;
				after?: string;
				columns?: string;
				county?: string;
				editionId?: string;
				entityId?: string;
				entityType?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				recordedAtFrom?: string;
				recordedAtTo?: string;
				seqFrom?: number;
				seqTo?: number;
				sort?: string;
				via?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	verifyAudit: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						entries: number;
						firstBad?: {
							seq: number;
							why: "missing" | "altered" | "chain" | "truncated" | "head" | "anchor";
						};
						ok: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	extendBlocker: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					deadline?: string | null;
					officeId?: string | null;
					on?: string | null;
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reassignBlocker: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					deadline?: string | null;
					officeId?: string | null;
					on?: string | null;
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	rejectBlocker: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					deadline?: string | null;
					officeId?: string | null;
					on?: string | null;
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resolveBlocker: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					deadline?: string | null;
					officeId?: string | null;
					on?: string | null;
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listChannels: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				fields?: string;
				kind?: string;
				languages?: string;
				lastSentAtFrom?: string;
				lastSentAtTo?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				recommendationsFrom?: number;
				recommendationsTo?: number;
				sort?: string;
				state?: string;
				unreachableFrom?: number;
				unreachableTo?: number;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							code: string;
							contacts: number;
							dispatches: number;
							fields: string[];
							id: string;
							kind: "institute" | "university" | "association" | "alumni" | "agency" | "website";
							languages: ("zh" | "en")[];
							lastSentAt: string | null;
							nameEn: string | null;
							nameZh: string;
							needsSent: number;
							recommendations: number;
							state: "active" | "paused";
							unreachable: number;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createChannel: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					contacts: {
						email: string;
						id?: string | null;
						locale: "zh" | "en";
						name: string;
					}[];
					description?: string | null;
					fields: string[];
					industries: string[];
					kind: "institute" | "university" | "association" | "alumni" | "agency" | "website";
					languages: ("zh" | "en")[];
					nameEn?: string | null;
					nameZh: string;
					notes?: string | null;
					organisationId?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getChannel: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						city: string;
						code: string;
						contacts: {
							bouncedAt: string | null;
							bounceReason: string | null;
							email: string;
							id: string;
							lastSentAt: string | null;
							locale: "zh" | "en";
							name: string;
							softBounces: number;
							unsubscribedAt: string | null;
						}[];
						contactsMasked: boolean;
						createdAt: string;
						description: string | null;
						fields: string[];
						id: string;
						industries: string[];
						industryNames: {
							en: string;
							zh: string;
						}[];
						kind: "institute" | "university" | "association" | "alumni" | "agency" | "website";
						languages: ("zh" | "en")[];
						nameEn: string | null;
						nameZh: string;
						notes: string | null;
						organisationId: string | null;
						organisationName: string | null;
						state: "active" | "paused";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editChannel: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					contacts: {
						email: string;
						id?: string | null;
						locale: "zh" | "en";
						name: string;
					}[];
					description?: string | null;
					fields: string[];
					industries: string[];
					kind: "institute" | "university" | "association" | "alumni" | "agency" | "website";
					languages: ("zh" | "en")[];
					nameEn?: string | null;
					nameZh: string;
					notes?: string | null;
					organisationId?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	pauseChannel: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getChannelReport: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						funnel: {
							engaged: number;
							opened: number;
							read: number;
							recommended: number;
							sent: number;
							signed: number;
						};
						needs: {
							channelId: string;
							channelNameEn: string | null;
							channelNameZh: string;
							dispatchCode: string | null;
							dispatchId: string | null;
							engaged: boolean;
							engagements: {
								code: string;
								id: string;
								state: string;
							}[];
							needCode: string;
							needId: string;
							opened: boolean;
							read: boolean;
							readers: number;
							recommendations: number;
							sentAt: string | null;
							signed: boolean;
							title: string;
						}[];
						years: {
							dispatches: number;
							editionId: string;
							editionName: {
								en: string;
								zh: string;
							};
							engaged: number;
							opened: number;
							read: number;
							recommended: number;
							sent: number;
							signed: number;
							year: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resumeChannel: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordBounce: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							channelIds: string[];
							kind: "hard" | "soft" | "other";
							matched: boolean;
							recipientId: string | null;
							status: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listChannelsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				fields?: string;
				kind?: string;
				languages?: string;
				lastSentAtFrom?: string;
				lastSentAtTo?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				recommendationsFrom?: number;
				recommendationsTo?: number;
				sort?: string;
				state?: string;
				unreachableFrom?: number;
				unreachableTo?: number;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawCheckIn: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	searchCodes: {
		parameters: {
			query?: {
				id?: string;
				page?: number;
				pageSize?: number;
				parent?: string;
				q?: string;
				within?: string;
			};
			path: {
				table: "divisions" | "industries" | "disciplines" | "countries" | "counties" | "titles" | "title-tiers" | "honours" | "academies" | "degrees" | "education-levels";
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["Code"][];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	codeTree: {
		parameters: {
			query?: {
				depth?: number;
				within?: string;
			};
			path: {
				table: "divisions" | "industries" | "disciplines" | "countries" | "counties" | "titles" | "title-tiers" | "honours" | "academies" | "degrees" | "education-levels";
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["CodeNode"][];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listDispatches: {
		parameters: {
			query?: {
				after?: string;
				channelId?: string;
				columns?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				createdBy?: string;
				edition?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				startedAtFrom?: string;
				startedAtTo?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							channels: number;
							code: string;
							createdAt: string;
							createdBy: string;
							id: string;
							needs: number;
							opened: number;
							recipients: number;
							recommendations: number;
							sent: number;
							startedAt: string | null;
							state: "draft" | "sending" | "sent" | "cancelled";
							title: string;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createDispatch: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					channelIds: string[] | "all";
					editionId: string;
					kind?: ("technology" | "talent") | null;
					note?: string | null;
					size?: number;
					title: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getDispatch: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						cancelledReason: string | null;
						code: string;
						createdAt: string;
						createdBy: string;
						editionId: string;
						id: string;
						letters: {
							channelId: string;
							channelNameEn: string | null;
							channelNameZh: string;
							introEn: string;
							introZh: string;
							kind: "institute" | "university" | "association" | "alumni" | "agency" | "website";
							languages: ("zh" | "en")[];
							leftOut: number;
							needs: {
								code: string;
								county: string;
								fields: string[];
								kind: "technology" | "talent";
								needId: string;
								open: boolean;
								reasons: {
									en: string;
									zh: string;
								}[];
								score: number | null;
								title: string;
							}[];
							opened: number;
							reachable: number;
							readers: number;
							recommendations: number;
							sent: number;
							subjectEn: string;
							subjectZh: string;
						}[];
						mailConfigured: boolean;
						note: string | null;
						progress: {
							refused: number;
							sent: number;
							skipped: number;
							total: number;
							unclear: number;
							waiting: number;
						};
						sentAt: string | null;
						startedAt: string | null;
						state: "draft" | "sending" | "sent" | "cancelled";
						title: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	renameDispatch: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					note?: string | null;
					title: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	cancelDispatch: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addDispatchChannels: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					channelIds: string[];
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editDispatchLetter: {
		parameters: {
			query?: never;
			path: {
				channelId: string;
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					introEn: string;
					introZh: string;
					needIds: string[];
					subjectEn: string;
					subjectZh: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getDispatchCandidates: {
		parameters: {
			query?: {
				q?: string;
			};
			path: {
				channelId: string;
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							code: string;
							county: string;
							fields: string[];
							kind: "technology" | "talent";
							needId: string;
							open: boolean;
							reasons: {
								en: string;
								zh: string;
							}[];
							score: number | null;
							sentBefore: boolean;
							title: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	previewDispatchLetter: {
		parameters: {
			query: {
				locale: "zh" | "en";
			};
			path: {
				channelId: string;
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						html: string;
						subject: string;
						text: string;
						to: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeDispatchChannel: {
		parameters: {
			query?: never;
			path: {
				channelId: string;
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getDispatchProgress: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						refused: number;
						sent: number;
						skipped: number;
						state: "draft" | "sending" | "sent" | "cancelled";
						total: number;
						unclear: number;
						waiting: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getDispatchRecipients: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							channelId: string;
							channelNameZh: string;
							email: string;
							failure: string | null;
							id: string;
							locale: "zh" | "en";
							name: string;
							openedAt: string | null;
							reads: number;
							recommendations: number;
							sentAt: string | null;
							state: "waiting" | "handing-over" | "sent" | "refused" | "unclear" | "skipped";
							unsubscribedAt: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resendDispatchLetter: {
		parameters: {
			query?: never;
			path: {
				id: string;
				recipientId: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	sendDispatch: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						letters: number;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listDispatchesExport: {
		parameters: {
			query?: {
				after?: string;
				channelId?: string;
				columns?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				createdBy?: string;
				edition?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				startedAtFrom?: string;
				startedAtTo?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listEditions: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						items: {
							activities: {
								endsOn: string | null;
								hostCounty: string | null;
								id: string;
								kind: "main-conference" | "job-fair" | "county-event";
								name: {
									en: string;
									zh: string;
								};
								startsOn: string | null;
								venue: string | null;
								version: number;
							}[];
							allowedActions: string[];
							city: string;
							counties: string[];
							cutOff: string | null;
							endsOn: string | null;
							id: string;
							name: {
								en: string;
								zh: string;
							};
							number: number | null;
							startsOn: string | null;
							venue: string | null;
							version: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createEdition: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					city: string;
					counties: string[];
					cutOff: string | null;
					endsOn: string | null;
					id: string;
					name: {
						en: string;
						zh: string;
					};
					number: number | null;
					startsOn: string | null;
					venue: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activities: {
							endsOn: string | null;
							hostCounty: string | null;
							id: string;
							kind: "main-conference" | "job-fair" | "county-event";
							name: {
								en: string;
								zh: string;
							};
							startsOn: string | null;
							venue: string | null;
							version: number;
						}[];
						allowedActions: string[];
						city: string;
						counties: string[];
						cutOff: string | null;
						endsOn: string | null;
						id: string;
						name: {
							en: string;
							zh: string;
						};
						number: number | null;
						startsOn: string | null;
						venue: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getEdition: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activities: {
							endsOn: string | null;
							hostCounty: string | null;
							id: string;
							kind: "main-conference" | "job-fair" | "county-event";
							name: {
								en: string;
								zh: string;
							};
							startsOn: string | null;
							venue: string | null;
							version: number;
						}[];
						allowedActions: string[];
						city: string;
						counties: string[];
						cutOff: string | null;
						endsOn: string | null;
						id: string;
						name: {
							en: string;
							zh: string;
						};
						number: number | null;
						startsOn: string | null;
						venue: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editEdition: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					city: string;
					counties: string[];
					cutOff: string | null;
					endsOn: string | null;
					id?: string;
					name: {
						en: string;
						zh: string;
					};
					number: number | null;
					startsOn: string | null;
					venue: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activities: {
							endsOn: string | null;
							hostCounty: string | null;
							id: string;
							kind: "main-conference" | "job-fair" | "county-event";
							name: {
								en: string;
								zh: string;
							};
							startsOn: string | null;
							venue: string | null;
							version: number;
						}[];
						allowedActions: string[];
						city: string;
						counties: string[];
						cutOff: string | null;
						endsOn: string | null;
						id: string;
						name: {
							en: string;
							zh: string;
						};
						number: number | null;
						startsOn: string | null;
						venue: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addActivity: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					endsOn: string | null;
					hostCounty: string | null;
					kind: "main-conference" | "job-fair" | "county-event";
					name: {
						en: string;
						zh: string;
					};
					startsOn: string | null;
					venue: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						editionId: string;
						endsOn: string | null;
						hostCounty: string | null;
						id: string;
						kind: "main-conference" | "job-fair" | "county-event";
						name: {
							en: string;
							zh: string;
						};
						startsOn: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listEngagements: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				channel?: string;
				channelId?: string;
				channelName?: string;
				columns?: string;
				cooperationMode?: string;
				county?: string;
				demanderId?: string;
				edition?: string;
				expertId?: string;
				locale?: "zh" | "en";
				meetingAtFrom?: string;
				meetingAtTo?: string;
				meetingMode?: string;
				needId?: string;
				origin?: string;
				outcome?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				responsibleOfficer?: string;
				sort?: string;
				state?: string;
				stateSinceFrom?: string;
				stateSinceTo?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							channel: string | null;
							channelName: string | null;
							code: string;
							cooperationMode: string | null;
							county: string;
							daysInStage: number;
							demandConfirmed: boolean;
							demanders: string[];
							expertId: string | null;
							heldFrom: string | null;
							id: string;
							meetingAt: string | null;
							meetingMode: string | null;
							needCode: string | null;
							needId: string | null;
							origin: string;
							outcome: string | null;
							responsibleOfficer: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplier: string;
							supplyConfirmed: boolean;
							title: string;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	proposeEngagement: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string | null;
					basis?: string | null;
					channel?: ("platform" | "institute" | "university" | "website" | "association" | "alumni" | "agency" | "self") | null;
					channelId?: string | null;
					cooperationMode?: ("technology-extension" | "project-cooperation" | "flexible-engagement" | "development" | "transfer" | "licence" | "consulting" | "service") | null;
					demanderIds?: string[] | null;
					editionId?: string | null;
					expertId?: string | null;
					needId?: string | null;
					occurredAt?: string;
					reason?: string;
					recommender?: string | null;
					supplierOrganisationId?: string | null;
					title?: string | null;
					upTo?: "suggested" | "screened" | "shortlisted";
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					basis?: string | null;
					channel?: ("platform" | "institute" | "university" | "website" | "association" | "alumni" | "agency" | "self") | null;
					channelId?: string | null;
					cooperationMode?: ("technology-extension" | "project-cooperation" | "flexible-engagement" | "development" | "transfer" | "licence" | "consulting" | "service") | null;
					recommender?: string | null;
					responsibleOfficer?: string | null;
					title?: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	confirmDemandEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	confirmSupplyEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	declineDemandEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	declineSupplyEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	fallThroughEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	holdEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	inviteEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	linkEngagementToNeed: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					needId: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	planMeetingEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordMeetingEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resumeEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	screenEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	shortlistEngagement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					asGuest?: boolean;
					category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
					meeting?: {
						at: string;
						atEvent?: boolean | null;
						minutes?: string | null;
						mode: "on-site" | "online" | "email" | "site-visit";
						nextStep?: string | null;
						participants?: string | null;
						place?: string | null;
						result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
						table?: string | null;
					};
					occurredAt?: string;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	boardOfEngagements: {
		parameters: {
			query?: {
				activity?: string;
				county?: string;
				edition?: string;
				perColumn?: number;
				q?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						columns: {
							items: {
								allowedActions: string[];
								channel: string | null;
								channelName: string | null;
								code: string;
								cooperationMode: string | null;
								county: string;
								daysInStage: number;
								demandConfirmed: boolean;
								demanders: string[];
								expertId: string | null;
								heldFrom: string | null;
								id: string;
								meetingAt: string | null;
								meetingMode: string | null;
								needCode: string | null;
								needId: string | null;
								origin: string;
								outcome: string | null;
								responsibleOfficer: string | null;
								state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
								stateSince: string;
								supplier: string;
								supplyConfirmed: boolean;
								title: string;
								version: number;
							}[];
							label: {
								en: string;
								zh: string;
							};
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							total: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	advanceEngagements: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					steps: {
						action: "screen" | "shortlist" | "invite" | "confirmDemand" | "confirmSupply" | "planMeeting" | "recordMeeting" | "hold" | "resume" | "declineDemand" | "declineSupply" | "fallThrough";
						asGuest?: boolean;
						category?: "capability" | "terms" | "budget" | "schedule" | "intellectual-property" | "other-partner" | "no-response" | "need-changed" | "need-closed" | "personal" | "other";
						id: string;
						meeting?: {
							at: string;
							atEvent?: boolean | null;
							minutes?: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep?: string | null;
							participants?: string | null;
							place?: string | null;
							result?: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							table?: string | null;
						};
						occurredAt?: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						outcomes: {
							id: string;
							ok: boolean;
							refusal: {
								code: string;
								messages: {
									en: string;
									zh: string;
								};
							} | null;
							state: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listEngagementsExport: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				channel?: string;
				channelId?: string;
				channelName?: string;
				columns?: string;
				cooperationMode?: string;
				county?: string;
				demanderId?: string;
				edition?: string;
				expertId?: string;
				locale?: "zh" | "en";
				meetingAtFrom?: string;
				meetingAtTo?: string;
				meetingMode?: string;
				needId?: string;
				origin?: string;
				outcome?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				responsibleOfficer?: string;
				sort?: string;
				state?: string;
				stateSinceFrom?: string;
				stateSinceTo?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	offerEngagement: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string | null;
					basis?: string | null;
					channel?: ("platform" | "institute" | "university" | "website" | "association" | "alumni" | "agency" | "self") | null;
					channelId?: string | null;
					cooperationMode?: ("technology-extension" | "project-cooperation" | "flexible-engagement" | "development" | "transfer" | "licence" | "consulting" | "service") | null;
					demanderIds?: string[] | null;
					editionId?: string | null;
					expertId?: string | null;
					needId?: string | null;
					occurredAt?: string;
					recommender?: string | null;
					supplierOrganisationId?: string | null;
					title?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						basis: string | null;
						channel: string | null;
						channelId: string | null;
						channelName: string | null;
						city: string;
						code: string;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						cooperationMode: string | null;
						county: string;
						daysInStage: number;
						demandConfirmedAt: string | null;
						demandConfirmedOnBehalf: boolean;
						demanders: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						}[];
						editionId: string;
						expert: {
							code: string;
							consented: boolean;
							degree: string | null;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							languages: string[];
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							overseas: boolean;
							titleTier: string | null;
						} | null;
						fellThrough: {
							category: string;
							reason: string | null;
							side: string | null;
						} | null;
						history: {
							action: string;
							by: string | null;
							category: string | null;
							from: string | null;
							id: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							onBehalfOf: ("demand" | "supply") | null;
							reason: string | null;
							recordedAt: string;
							to: string;
							toLabel: {
								en: string;
								zh: string;
							};
						}[];
						id: string;
						internal: boolean;
						meetings: {
							at: string;
							atEvent: boolean;
							id: string;
							minutes: string | null;
							mode: "on-site" | "online" | "email" | "site-visit";
							nextStep: string | null;
							participants: string | null;
							place: string | null;
							result: ("to-contact" | "negotiating" | "intent" | "signing" | "hold" | "end") | null;
							status: "planned" | "held" | "cancelled";
							table: string | null;
						}[];
						need: {
							code: string;
							confidential: boolean;
							id: string;
							kind: string;
							state: string;
							title: string;
						} | null;
						origin: string;
						override: {
							kind: string;
							reason: string | null;
						} | null;
						recommendationId: string | null;
						recommender: string | null;
						registeredBy: string | null;
						responsibleOfficer: string | null;
						stage: {
							id: string;
							label: {
								en: string;
								zh: string;
							};
						};
						state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
						stateSince: string;
						suggestion: {
							[key: string]: unknown;
						} | null;
						supplierOrganisation: {
							county: string | null;
							id: string;
							lead: boolean;
							name: string;
						} | null;
						supplyConfirmedAt: string | null;
						supplyConfirmedOnBehalf: boolean;
						title: string;
						triedBefore: {
							category: string | null;
							code: string;
							editionId: string;
							expertId: string | null;
							id: string;
							reason: string | null;
							state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							stateSince: string;
							supplierName: string | null;
							title: string;
						}[];
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listExperts: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				currentField?: string;
				degreeVerification?: string;
				educationLevel?: string;
				fields?: string;
				flags?: string;
				invented?: string;
				languages?: string;
				locale?: "zh" | "en";
				organisationName?: string;
				origin?: string;
				overseasBackground?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				talentGrade?: string;
				titleTier?: string;
				titleVerification?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							code: string;
							createdAt: string;
							currentField: string | null;
							degreeVerification: string;
							educationLevel: string | null;
							email: string | null;
							fields: string[];
							flags: string[];
							id: string;
							invented: boolean;
							languages: string[];
							mobile: string | null;
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							origin: string | null;
							overseasBackground: string | null;
							state: string;
							talentGrade: string | null;
							title: string | null;
							titleTier: string | null;
							titleVerification: string;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	registerExpert: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					availability?: {
						endsAt?: string | null;
						from: string;
						mode?: "any" | "on-site" | "online";
						remark?: string | null;
						startsAt?: string | null;
						timeZone?: string;
						to: string;
					}[];
					consent?: {
						at?: string | null;
						matching: boolean;
						publicProfile: boolean;
						shareCv: boolean;
					};
					contact?: {
						address?: string | null;
						email?: string | null;
						emergencyContact?: string | null;
						fax?: string | null;
						mobile?: string | null;
						officePhone?: string | null;
						wechat?: string | null;
					};
					documents?: {
						authors?: string | null;
						doi?: string | null;
						kind: "paper" | "patent" | "project" | "cv";
						language?: "zh" | "en";
						text?: string;
						title: string;
						venue?: string | null;
						year?: number | null;
					}[];
					public: {
						bio?: string | null;
						broughtProject?: string | null;
						channel?: string | null;
						companyExecutive?: boolean;
						cooperationModes?: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
						currentField?: string | null;
						degree?: string | null;
						degreeCountry?: string | null;
						degreeUniversity?: string | null;
						degreeYear?: number | null;
						discipline?: string | null;
						educationLevel?: ("doctor" | "master" | "bachelor" | "other") | null;
						expertise?: string | null;
						expertTypes?: ("science" | "industry" | "economy")[];
						fields?: string[];
						formerName?: string | null;
						gender?: ("male" | "female") | null;
						honours?: {
							academy?: string | null;
							title: string;
							verification?: "claimed" | "verified" | "doubtful";
						}[];
						keywords?: string[];
						languages?: string[];
						major?: string | null;
						name: string;
						nameEn?: string | null;
						nationality?: string | null;
						organisationId?: string | null;
						organisationName?: string | null;
						organisationRegion?: string | null;
						origin?: string | null;
						overseasBackground?: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
						overseasCountry?: string | null;
						personalUrl?: string | null;
						position?: string | null;
						secondaryUnit?: string | null;
						talentGrade?: ("A" | "B" | "C" | "D" | "E") | null;
						title?: string | null;
						titleTier?: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
					};
					restricted?: {
						bankAccount?: string | null;
						bankAccountName?: string | null;
						bankBranch?: string | null;
						bankName?: string | null;
						birthDate?: string | null;
						ethnicity?: string | null;
						idNumber?: string | null;
						idType?: ("id-card" | "passport" | "other") | null;
						nativePlace?: string | null;
						politicalStatus?: string | null;
					};
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					values: {
						availability?: {
							endsAt?: string | null;
							from: string;
							mode?: "any" | "on-site" | "online";
							remark?: string | null;
							startsAt?: string | null;
							timeZone?: string;
							to: string;
						}[];
						contact?: {
							address?: string | null;
							email?: string | null;
							emergencyContact?: string | null;
							fax?: string | null;
							mobile?: string | null;
							officePhone?: string | null;
							wechat?: string | null;
						};
						documents?: {
							authors?: string | null;
							doi?: string | null;
							kind: "paper" | "patent" | "project" | "cv";
							language?: "zh" | "en";
							text?: string;
							title: string;
							venue?: string | null;
							year?: number | null;
						}[];
						public?: {
							bio?: string | null;
							broughtProject?: string | null;
							channel?: string | null;
							companyExecutive?: boolean;
							cooperationModes?: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField?: string | null;
							degree?: string | null;
							degreeCountry?: string | null;
							degreeUniversity?: string | null;
							degreeYear?: number | null;
							discipline?: string | null;
							educationLevel?: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise?: string | null;
							expertTypes?: ("science" | "industry" | "economy")[];
							fields?: string[];
							formerName?: string | null;
							gender?: ("male" | "female") | null;
							honours?: {
								academy?: string | null;
								title: string;
								verification?: "claimed" | "verified" | "doubtful";
							}[];
							keywords?: string[];
							languages?: string[];
							major?: string | null;
							name: string;
							nameEn?: string | null;
							nationality?: string | null;
							organisationId?: string | null;
							organisationName?: string | null;
							organisationRegion?: string | null;
							origin?: string | null;
							overseasBackground?: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry?: string | null;
							personalUrl?: string | null;
							position?: string | null;
							secondaryUnit?: string | null;
							talentGrade?: ("A" | "B" | "C" | "D" | "E") | null;
							title?: string | null;
							titleTier?: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted?: {
							bankAccount?: string | null;
							bankAccountName?: string | null;
							bankBranch?: string | null;
							bankName?: string | null;
							birthDate?: string | null;
							ethnicity?: string | null;
							idNumber?: string | null;
							idType?: ("id-card" | "passport" | "other") | null;
							nativePlace?: string | null;
							politicalStatus?: string | null;
						};
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	admitExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	giveExpertConsent: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					matching: boolean;
					publicProfile: boolean;
					reason?: string;
					shareCv: boolean;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	readCv: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						documents: {
							authors: string | null;
							doi: string | null;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						kind: "docx" | "pdf";
						language: "zh" | "en";
						proposals: {
							evidence: string;
							field: string;
							value: string | number | string[];
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listCvFiles: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							id: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	keepCvFile: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						name: string;
						size: number;
						uploadedAt: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	downloadCvFile: {
		parameters: {
			query?: never;
			path: {
				file: string;
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/octet-stream": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeCvFile: {
		parameters: {
			query?: never;
			path: {
				file: string;
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	declineExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getExpertHistory: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							at: string;
							by: string;
							changes: {
								field: string;
								from: unknown;
								label: {
									en: string;
									zh: string;
								};
								to: unknown;
							}[];
							version: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	linkRegisteredExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					into: string;
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	matchingNeedsOfExpert: {
		parameters: {
			query: {
				edition: string;
				lift?: "not-relevant";
				limit?: number;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						dismissed: number;
						items: {
							against: {
								en: string[];
								zh: string[];
							};
							code: string;
							county: string;
							engaged: boolean;
							features: {
								forOrAgainst: "for" | "against";
								label: {
									en: string;
									zh: string;
								};
								name: string;
								text: {
									en: string;
									zh: string;
								};
								value: number;
							}[];
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							kind: string;
							needId: string;
							organisationName: string | null;
							rank: number;
							reasons: {
								en: string[];
								zh: string[];
							};
							said: {
								byName: string;
								category: string;
								id: string;
								note: string | null;
								saidAt: string;
								side: "desk" | "demand" | "supply";
							}[];
							score: number;
							terms: {
								documentTitle: string;
								term: string;
								via?: string;
								weight: number;
							}[];
							text: string;
							title: string;
							unmatched: string[];
						}[];
						side: "desk" | "demand" | "supply";
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listNotRelevantOfExpert: {
		parameters: {
			query?: {
				withdrawn?: "true" | "false";
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							byName: string;
							category: string;
							expert: {
								code: string;
								consented: boolean;
								degree: string | null;
								fields: {
									en: string;
									zh: string;
								}[];
								id: string;
								languages: string[];
								name: string;
								nameEn: string | null;
								organisationName: string | null;
								overseas: boolean;
								titleTier: string | null;
							} | null;
							expertId: string;
							id: string;
							needCode: string;
							needId: string;
							needTitle: string;
							note: string | null;
							saidAt: string;
							side: "desk" | "demand" | "supply";
							withdrawnAt: string | null;
							withdrawnBy: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getExpertRegistration: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						registration: {
							confirmedAt: string | null;
							decidedAt: string | null;
							decidedBy: string | null;
							linkedTo: string | null;
							requestedAt: string;
							state: string;
						} | null;
						twins: {
							because: ("email" | "name")[];
							code: string;
							currentField: string | null;
							documents: number;
							hasAccount: boolean;
							id: string;
							name: string;
							nameEn: string | null;
							organisationName: string | null;
							title: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	restoreExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	revealExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	verifyExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					degree?: "claimed" | "verified" | "doubtful";
					evidence: string;
					honours?: {
						title: string;
						verification: "claimed" | "verified" | "doubtful";
					}[];
					title?: "claimed" | "verified" | "doubtful";
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawExpert: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listExpertsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				currentField?: string;
				degreeVerification?: string;
				educationLevel?: string;
				fields?: string;
				flags?: string;
				invented?: string;
				languages?: string;
				locale?: "zh" | "en";
				organisationName?: string;
				origin?: string;
				overseasBackground?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				talentGrade?: string;
				titleTier?: string;
				titleVerification?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getJoin: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						available: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	askToJoin: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					consentPool: true;
					consentPublic: boolean;
					email: string;
					field: string;
					locale: "zh" | "en";
					name: string;
					organisationName: string;
					website?: string;
				};
			};
		};
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getMyExpertProfile: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						availability: {
							endsAt: string | null;
							from: string;
							mode: "any" | "on-site" | "online";
							remark: string | null;
							startsAt: string | null;
							timeZone: string;
							to: string;
						}[];
						code: string;
						consent: {
							at: string | null;
							matching: boolean;
							publicProfile: boolean;
							shareCv: boolean;
						};
						contact: {
							address: string | null;
							email: string | null;
							emergencyContact: string | null;
							fax: string | null;
							mobile: string | null;
							officePhone: string | null;
							wechat: string | null;
						};
						contactMasked: boolean;
						createdAt: string;
						degreeVerification: "claimed" | "verified" | "doubtful";
						documents: {
							authors: string | null;
							doi: string | null;
							id: string;
							kind: "paper" | "patent" | "project" | "cv";
							language: "zh" | "en";
							text: string;
							title: string;
							venue: string | null;
							year: number | null;
						}[];
						flags: string[];
						id: string;
						invented: boolean;
						personId: string | null;
						public: {
							bio: string | null;
							broughtProject: string | null;
							channel: string | null;
							companyExecutive: boolean;
							cooperationModes: ("technology-extension" | "project-cooperation" | "flexible-engagement")[];
							currentField: string | null;
							degree: string | null;
							degreeCountry: string | null;
							degreeUniversity: string | null;
							degreeYear: number | null;
							discipline: string | null;
							educationLevel: ("doctor" | "master" | "bachelor" | "other") | null;
							expertise: string | null;
							expertTypes: ("science" | "industry" | "economy")[];
							fields: string[];
							formerName: string | null;
							gender: ("male" | "female") | null;
							honours: {
								academy: string | null;
								title: string;
								verification: "claimed" | "verified" | "doubtful";
							}[];
							keywords: string[];
							languages: string[];
							major: string | null;
							name: string;
							nameEn: string | null;
							nationality: string | null;
							organisationId: string | null;
							organisationName: string | null;
							organisationRegion: string | null;
							origin: string | null;
							overseasBackground: ("visiting-scholar" | "study-abroad" | "foreign-national") | null;
							overseasCountry: string | null;
							personalUrl: string | null;
							position: string | null;
							secondaryUnit: string | null;
							talentGrade: ("A" | "B" | "C" | "D" | "E") | null;
							title: string | null;
							titleTier: ("senior" | "deputy-senior" | "intermediate" | "assistant" | "technician" | "none") | null;
						};
						restricted: {
							bankAccount: string | null;
							bankAccountName: string | null;
							bankBranch: string | null;
							bankName: string | null;
							birthDate: string | null;
							ethnicity: string | null;
							idNumber: string | null;
							idType: string | null;
							nativePlace: string | null;
							politicalStatus: string | null;
						} | null;
						restrictedMasked: boolean;
						state: string;
						titleVerification: "claimed" | "verified" | "doubtful";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listFigures: {
		parameters: {
			query: {
				activity?: string;
				by?: "city" | "county";
				edition: string;
				ids?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							asOf: string;
							definition: {
								en: string;
								zh: string;
							};
							denominator?: number;
							id: string;
							name: {
								en: string;
								zh: string;
							};
							numerator?: number;
							qualifier: "exact" | "gt" | "lt" | "approx";
							scope: {
								code: string;
								kind: "city" | "county";
							};
							unit: string;
							value: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listFigureMonths: {
		parameters: {
			query: {
				activity?: string;
				county?: string;
				edition: string;
			};
			path: {
				figure: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							counted: number;
							month: string;
							rows: number;
							value: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listFigureRows: {
		parameters: {
			query: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				edition: string;
				locale?: "zh" | "en";
				occurredAtFrom?: string;
				occurredAtTo?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				scopeCounty?: string;
				sort?: string;
			};
			path: {
				figure: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							amount: number | null;
							counted: boolean;
							county: string | null;
							id: string;
							label: string;
							link: string;
							occurredAt: string;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listFigureRowsExport: {
		parameters: {
			query: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				edition: string;
				locale?: "zh" | "en";
				occurredAtFrom?: string;
				occurredAtTo?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				scopeCounty?: string;
				sort?: string;
			};
			path: {
				figure: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	exportFigures: {
		parameters: {
			query: {
				activity?: string;
				edition: string;
				locale?: "zh" | "en";
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listFollows: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				editionId?: string;
				followedAtFrom?: string;
				followedAtTo?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							changedAt: string | null;
							county: string;
							editionId: string;
							followedAt: string;
							id: string;
							kind: string;
							needCode: string;
							needId: string;
							state: string;
							title: string;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listFollowsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				editionId?: string;
				followedAtFrom?: string;
				followedAtTo?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listGuests: {
		parameters: {
			query?: {
				activity?: string;
				activityId?: string;
				after?: string;
				columns?: string;
				county?: string;
				edition?: string;
				expertId?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				locale?: "zh" | "en";
				overseas?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				replyState?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							allowedActions: string[];
							county: string | null;
							expertId: string;
							expertName: string;
							id: string;
							invitedAt: string;
							organisationName: string | null;
							overseas: boolean;
							repliedAt: string | null;
							replyNote: string | null;
							replyState: "waiting" | "accepted" | "declined";
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	inviteGuests: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId: string;
					guests: {
						county?: string | null;
						expertId: string;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						already: number;
						invited: {
							expertId: string;
							id: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordGuestReply: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					note?: string | null;
					occurredAt?: string;
					reply: "accepted" | "declined";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						replyState: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawGuest: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listGuestsExport: {
		parameters: {
			query?: {
				activity?: string;
				activityId?: string;
				after?: string;
				columns?: string;
				county?: string;
				edition?: string;
				expertId?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				locale?: "zh" | "en";
				overseas?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				replyState?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getHome: {
		parameters: {
			query?: {
				edition?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						todos: {
							count?: number;
							dueAt?: string | null;
							id: string;
							kind: string;
							link: string;
							overdue?: boolean;
							title: {
								en: string;
								zh: string;
							};
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listImports: {
		parameters: {
			query?: {
				activityId?: string;
				after?: string;
				columns?: string;
				county?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				edition?: string;
				editionId?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string | null;
							allowedActions: string[];
							byName: string;
							county: string | null;
							created: number;
							createdAt: string;
							editionId: string | null;
							fileName: string;
							finishedAt: string | null;
							id: string;
							kind: string;
							kindLabel: {
								en: string;
								zh: string;
							};
							refused: number;
							rowsRead: number;
							rowsTotal: number;
							state: "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
							unchanged: number;
							updated: number;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	uploadImport: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string | null;
						allowedActions: string[];
						byName: string;
						checked: {
							at: string;
							created: number;
							refused: number;
							rows: number;
							submitAs: "draft" | "submitted";
							unchanged: number;
							updated: number;
						} | null;
						county: string | null;
						created: number;
						createdAt: string;
						editionId: string | null;
						failure: {
							code: string;
							messages: {
								en: string;
								zh: string;
							};
							possible?: {
								en: string;
								zh: string;
							};
						} | null;
						fields: {
							asked: boolean;
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							required: boolean;
						}[];
						fileName: string;
						finishedAt: string | null;
						id: string;
						kind: string;
						kindLabel: {
							en: string;
							zh: string;
						};
						profile: {
							id: string;
							name: string;
						} | null;
						purged: boolean;
						refused: number;
						rowsRead: number;
						rowsTotal: number;
						startedAt: string | null;
						state: "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
						submitAs: "draft" | "submitted";
						submits: boolean;
						table: {
							columns: {
								column: number;
								label: string;
								letter: string;
								samples: string[];
							}[];
							confidence: number;
							dataTop: number;
							headerRow: number;
							mapping: {
								column: number;
								confidence: number;
								field: string;
								why: {
									en: string;
									zh: string;
								};
							}[];
							missing: {
								asked: boolean;
								id: string;
								kind: string;
								label: {
									en: string;
									zh: string;
								};
								required: boolean;
							}[];
							sheet: number;
							sheets: {
								hidden: boolean;
								index: number;
								name: string;
								rows: number;
							}[];
							unmapped: number[];
						} | null;
						unchanged: number;
						updated: number;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	readImport: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string | null;
						allowedActions: string[];
						byName: string;
						checked: {
							at: string;
							created: number;
							refused: number;
							rows: number;
							submitAs: "draft" | "submitted";
							unchanged: number;
							updated: number;
						} | null;
						county: string | null;
						created: number;
						createdAt: string;
						editionId: string | null;
						failure: {
							code: string;
							messages: {
								en: string;
								zh: string;
							};
							possible?: {
								en: string;
								zh: string;
							};
						} | null;
						fields: {
							asked: boolean;
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							required: boolean;
						}[];
						fileName: string;
						finishedAt: string | null;
						id: string;
						kind: string;
						kindLabel: {
							en: string;
							zh: string;
						};
						profile: {
							id: string;
							name: string;
						} | null;
						purged: boolean;
						refused: number;
						rowsRead: number;
						rowsTotal: number;
						startedAt: string | null;
						state: "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
						submitAs: "draft" | "submitted";
						submits: boolean;
						table: {
							columns: {
								column: number;
								label: string;
								letter: string;
								samples: string[];
							}[];
							confidence: number;
							dataTop: number;
							headerRow: number;
							mapping: {
								column: number;
								confidence: number;
								field: string;
								why: {
									en: string;
									zh: string;
								};
							}[];
							missing: {
								asked: boolean;
								id: string;
								kind: string;
								label: {
									en: string;
									zh: string;
								};
								required: boolean;
							}[];
							sheet: number;
							sheets: {
								hidden: boolean;
								index: number;
								name: string;
								rows: number;
							}[];
							unmapped: number[];
						} | null;
						unchanged: number;
						updated: number;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	cancelImport: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string | null;
						allowedActions: string[];
						byName: string;
						checked: {
							at: string;
							created: number;
							refused: number;
							rows: number;
							submitAs: "draft" | "submitted";
							unchanged: number;
							updated: number;
						} | null;
						county: string | null;
						created: number;
						createdAt: string;
						editionId: string | null;
						failure: {
							code: string;
							messages: {
								en: string;
								zh: string;
							};
							possible?: {
								en: string;
								zh: string;
							};
						} | null;
						fields: {
							asked: boolean;
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							required: boolean;
						}[];
						fileName: string;
						finishedAt: string | null;
						id: string;
						kind: string;
						kindLabel: {
							en: string;
							zh: string;
						};
						profile: {
							id: string;
							name: string;
						} | null;
						purged: boolean;
						refused: number;
						rowsRead: number;
						rowsTotal: number;
						startedAt: string | null;
						state: "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
						submitAs: "draft" | "submitted";
						submits: boolean;
						table: {
							columns: {
								column: number;
								label: string;
								letter: string;
								samples: string[];
							}[];
							confidence: number;
							dataTop: number;
							headerRow: number;
							mapping: {
								column: number;
								confidence: number;
								field: string;
								why: {
									en: string;
									zh: string;
								};
							}[];
							missing: {
								asked: boolean;
								id: string;
								kind: string;
								label: {
									en: string;
									zh: string;
								};
								required: boolean;
							}[];
							sheet: number;
							sheets: {
								hidden: boolean;
								index: number;
								name: string;
								rows: number;
							}[];
							unmapped: number[];
						} | null;
						unchanged: number;
						updated: number;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	checkImport: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					submitAs?: "draft" | "submitted";
					version?: number;
				};
			};
		};
		responses: {
			202: {
				content: {
					"application/json": {
						activityId: string | null;
						allowedActions: string[];
						byName: string;
						checked: {
							at: string;
							created: number;
							refused: number;
							rows: number;
							submitAs: "draft" | "submitted";
							unchanged: number;
							updated: number;
						} | null;
						county: string | null;
						created: number;
						createdAt: string;
						editionId: string | null;
						failure: {
							code: string;
							messages: {
								en: string;
								zh: string;
							};
							possible?: {
								en: string;
								zh: string;
							};
						} | null;
						fields: {
							asked: boolean;
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							required: boolean;
						}[];
						fileName: string;
						finishedAt: string | null;
						id: string;
						kind: string;
						kindLabel: {
							en: string;
							zh: string;
						};
						profile: {
							id: string;
							name: string;
						} | null;
						purged: boolean;
						refused: number;
						rowsRead: number;
						rowsTotal: number;
						startedAt: string | null;
						state: "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
						submitAs: "draft" | "submitted";
						submits: boolean;
						table: {
							columns: {
								column: number;
								label: string;
								letter: string;
								samples: string[];
							}[];
							confidence: number;
							dataTop: number;
							headerRow: number;
							mapping: {
								column: number;
								confidence: number;
								field: string;
								why: {
									en: string;
									zh: string;
								};
							}[];
							missing: {
								asked: boolean;
								id: string;
								kind: string;
								label: {
									en: string;
									zh: string;
								};
								required: boolean;
							}[];
							sheet: number;
							sheets: {
								hidden: boolean;
								index: number;
								name: string;
								rows: number;
							}[];
							unmapped: number[];
						} | null;
						unchanged: number;
						updated: number;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	setImportColumns: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					columns: {
						[key: string]: number | null;
					};
					saveAs?: string;
					sheet?: number;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string | null;
						allowedActions: string[];
						byName: string;
						checked: {
							at: string;
							created: number;
							refused: number;
							rows: number;
							submitAs: "draft" | "submitted";
							unchanged: number;
							updated: number;
						} | null;
						county: string | null;
						created: number;
						createdAt: string;
						editionId: string | null;
						failure: {
							code: string;
							messages: {
								en: string;
								zh: string;
							};
							possible?: {
								en: string;
								zh: string;
							};
						} | null;
						fields: {
							asked: boolean;
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							required: boolean;
						}[];
						fileName: string;
						finishedAt: string | null;
						id: string;
						kind: string;
						kindLabel: {
							en: string;
							zh: string;
						};
						profile: {
							id: string;
							name: string;
						} | null;
						purged: boolean;
						refused: number;
						rowsRead: number;
						rowsTotal: number;
						startedAt: string | null;
						state: "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
						submitAs: "draft" | "submitted";
						submits: boolean;
						table: {
							columns: {
								column: number;
								label: string;
								letter: string;
								samples: string[];
							}[];
							confidence: number;
							dataTop: number;
							headerRow: number;
							mapping: {
								column: number;
								confidence: number;
								field: string;
								why: {
									en: string;
									zh: string;
								};
							}[];
							missing: {
								asked: boolean;
								id: string;
								kind: string;
								label: {
									en: string;
									zh: string;
								};
								required: boolean;
							}[];
							sheet: number;
							sheets: {
								hidden: boolean;
								index: number;
								name: string;
								rows: number;
							}[];
							unmapped: number[];
						} | null;
						unchanged: number;
						updated: number;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	downloadImportFailures: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listImportRefusedRows: {
		parameters: {
			query?: {
				page?: number;
				pageSize?: number;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							fields: {
								field: string;
								label?: {
									en: string;
									zh: string;
								};
								possible?: {
									en: string;
									zh: string;
								};
								reason: {
									en: string;
									zh: string;
								};
								row?: number;
								value?: string;
							}[];
							outcome: "created" | "updated" | "refused";
							row: number;
						}[];
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	runImport: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					submitAs?: "draft" | "submitted";
					version?: number;
				};
			};
		};
		responses: {
			202: {
				content: {
					"application/json": {
						activityId: string | null;
						allowedActions: string[];
						byName: string;
						checked: {
							at: string;
							created: number;
							refused: number;
							rows: number;
							submitAs: "draft" | "submitted";
							unchanged: number;
							updated: number;
						} | null;
						county: string | null;
						created: number;
						createdAt: string;
						editionId: string | null;
						failure: {
							code: string;
							messages: {
								en: string;
								zh: string;
							};
							possible?: {
								en: string;
								zh: string;
							};
						} | null;
						fields: {
							asked: boolean;
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							required: boolean;
						}[];
						fileName: string;
						finishedAt: string | null;
						id: string;
						kind: string;
						kindLabel: {
							en: string;
							zh: string;
						};
						profile: {
							id: string;
							name: string;
						} | null;
						purged: boolean;
						refused: number;
						rowsRead: number;
						rowsTotal: number;
						startedAt: string | null;
						state: "ready" | "checking" | "running" | "done" | "cancelled" | "failed";
						submitAs: "draft" | "submitted";
						submits: boolean;
						table: {
							columns: {
								column: number;
								label: string;
								letter: string;
								samples: string[];
							}[];
							confidence: number;
							dataTop: number;
							headerRow: number;
							mapping: {
								column: number;
								confidence: number;
								field: string;
								why: {
									en: string;
									zh: string;
								};
							}[];
							missing: {
								asked: boolean;
								id: string;
								kind: string;
								label: {
									en: string;
									zh: string;
								};
								required: boolean;
							}[];
							sheet: number;
							sheets: {
								hidden: boolean;
								index: number;
								name: string;
								rows: number;
							}[];
							unmapped: number[];
						} | null;
						unchanged: number;
						updated: number;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listImportsExport: {
		parameters: {
			query?: {
				activityId?: string;
				after?: string;
				columns?: string;
				county?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				edition?: string;
				editionId?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listImportKinds: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							byEdition: boolean;
							fields: {
								asked: boolean;
								id: string;
								kind: string;
								label: {
									en: string;
									zh: string;
								};
								required: boolean;
							}[];
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							submits: boolean;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	downloadImportTemplate: {
		parameters: {
			query?: never;
			path: {
				kind: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listImportProfiles: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							createdAt: string;
							id: string;
							kind: string;
							name: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeImportProfile: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listInvitations: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				purpose?: string;
				q?: string;
				reason?: string;
				role?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							county: string | null;
							email: string | null;
							expiresAt: string;
							id: string;
							invitedAt: string;
							invitedBy: string;
							label: {
								en: string;
								zh: string;
							} | null;
							mobile: string | null;
							name: string;
							purpose: string;
							role: string | null;
							state: string;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createInvitation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					email?: string | null;
					expertId?: string | null;
					grant: {
						role: "city-operator" | "county-officer" | "department-officer" | "task-force" | "leader" | "enterprise" | "expert" | "administrator" | "auditor" | "security-officer";
						scope: {
							code: string;
							kind: "city";
						} | {
							code: string;
							kind: "county";
						} | {
							id: string;
							kind: "department";
						} | {
							id: string;
							kind: "organisation";
						} | {
							kind: "own";
							personId?: string;
						};
						until?: string | null;
					};
					locale?: "zh" | "en";
					mobile?: string | null;
					name: string;
					send?: boolean;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						delivery: "mail" | "sms" | "none";
						id: string;
						link: string;
						qr: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	resendInvitation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						delivery: "mail" | "sms" | "none";
						id: string;
						link: string;
						qr: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	revokeInvitation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	acceptInvitation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					contact: string;
					password?: string;
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						signedIn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	inviteEnterprises: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					organisationIds: string[];
					send?: boolean;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						invited: number;
						refused: number;
						results: {
							delivery: ("mail" | "sms" | "none") | null;
							link: string | null;
							name: string;
							ok: boolean;
							organisationId: string;
							refusal: {
								code: string;
								messages: {
									en: string;
									zh: string;
								};
							} | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listInvitationsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				purpose?: string;
				q?: string;
				reason?: string;
				role?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	openInvitation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						email: string | null;
						expiresAt: string;
						locale: "zh" | "en";
						mobile: string | null;
						name: string;
						purpose: "join" | "reset-password";
						registered: boolean;
						role: {
							en: string;
							zh: string;
						} | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listLedger: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				amountFrom?: number;
				amountTo?: number;
				blockerDueOnFrom?: string;
				blockerDueOnTo?: string;
				blockerOverdue?: string;
				columns?: string;
				county?: string;
				demandParty?: string;
				edition?: string;
				engagement?: string;
				keyProject?: string;
				kind?: string;
				lastProgress?: string;
				lastVisitOnFrom?: string;
				lastVisitOnTo?: string;
				locale?: "zh" | "en";
				officer?: string;
				openBlockersFrom?: number;
				openBlockersTo?: number;
				overdue?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				signedOnFrom?: string;
				signedOnTo?: string;
				sort?: string;
				stage?: string;
				status?: string;
				supplyParty?: string;
				unit?: string;
				visitDueOnFrom?: string;
				visitDueOnTo?: string;
				visitOverdue?: string;
				visitSoon?: string;
				withdrawn?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["LedgerItem"][];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listLedgerOffices: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							id: string;
							name: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getLedgerRhythm: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						firstVisitDays: number;
						nextVisitDays: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	setLedgerRhythm: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					firstVisitDays: number;
					nextVisitDays: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						firstVisitDays: number;
						nextVisitDays: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getLedgerRow: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	assignLedgerRow: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					officer: string;
					reason: string;
					unit: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	raiseBlocker: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category: "finance" | "site" | "registration" | "tax" | "other";
					deadline: string;
					description: string;
					officeId: string;
					on?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	closeOutLedgerRow: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					documentReference?: string | null;
					evidence?: string | null;
					fileId?: string | null;
					on: string;
					reason?: string | null;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addLedgerDocument: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						name: string;
						size: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getLedgerDocument: {
		parameters: {
			query?: never;
			path: {
				fileId: string;
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/octet-stream": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reopenLedgerRow: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	climbRung: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					action: "recordContract" | "recordMoney" | "recordStart" | "recordAcceptance" | "recordEnd";
					documentReference?: string | null;
					evidence?: string | null;
					fileId?: string | null;
					on: string;
					reason?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					corrects?: string | null;
					fileIds?: string[] | null;
					mode: "on-site" | "phone" | "online" | "email" | "meeting";
					moneyArrivedYuan?: number | null;
					nextVisitOn?: string | null;
					on: string;
					progress: "on-plan" | "ahead" | "delayed" | "stopped" | "change-asked" | "end-asked";
					reason?: string | null;
					result?: string | null;
					satisfaction?: number | null;
					visitor: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listLedgerExport: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				amountFrom?: number;
				amountTo?: number;
				blockerDueOnFrom?: string;
				blockerDueOnTo?: string;
				blockerOverdue?: string;
				columns?: string;
				county?: string;
				demandParty?: string;
				edition?: string;
				engagement?: string;
				keyProject?: string;
				kind?: string;
				lastProgress?: string;
				lastVisitOnFrom?: string;
				lastVisitOnTo?: string;
				locale?: "zh" | "en";
				officer?: string;
				openBlockersFrom?: number;
				openBlockersTo?: number;
				overdue?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				signedOnFrom?: string;
				signedOnTo?: string;
				sort?: string;
				stage?: string;
				status?: string;
				supplyParty?: string;
				unit?: string;
				visitDueOnFrom?: string;
				visitDueOnTo?: string;
				visitOverdue?: string;
				visitSoon?: string;
				withdrawn?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	readMatchingModel: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						model: {
							documents: number;
							drift: number;
							fittedAt: string;
							supplies: number;
							version: string;
						} | null;
						refits: {
							askedAt: string;
							askedBy: string;
							documents: number | null;
							driftBefore: number | null;
							experts: number | null;
							failure: string | null;
							finishedAt: string | null;
							id: string;
							percent: number;
							phase: string;
							state: "running" | "done" | "failed";
							version: string | null;
							versionBefore: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	refitMatchingModel: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			202: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listNeedsToMatch: {
		parameters: {
			query: {
				county?: string;
				edition: string;
				kind?: "technology" | "talent";
				open?: "true" | "false";
				page?: number;
				q?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							code: string;
							confidential: boolean;
							confirmed: number;
							county: string;
							fell: number;
							id: string;
							kind: string;
							live: number;
							organisationName: string | null;
							title: string;
						}[];
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getMe: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						deletionRequestedAt: string | null;
						email: string | null;
						id: string;
						locale: "zh" | "en";
						mobile: string | null;
						name: string;
						passwordChangedAt: string | null;
						totp: boolean;
						userName: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	requestMyDeletion: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						requestedAt: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	exportMyData: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listMyInbox: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				group?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				read?: string;
				reason?: string;
				sort?: string;
				urgent?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							body: string;
							createdAt: string;
							group: "needs" | "engagements" | "talks" | "papers" | "survey" | "channels" | "account";
							id: string;
							kind: string;
							link: string;
							mail: "none" | "now" | "digest" | "sent" | "failed";
							mailedAt: string | null;
							read: boolean;
							readAt: string | null;
							subject: {
								en: string;
								zh: string;
							};
							text: {
								en: string;
								zh: string;
							};
							title: string;
							urgent: boolean;
							url: string;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	markMyInboxRead: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					until?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						at: string;
						unread: number;
						urgent: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listMyInboxExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				group?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				read?: string;
				reason?: string;
				sort?: string;
				urgent?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	markMyMessages: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					ids: string[];
					read: boolean;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						at: string;
						unread: number;
						urgent: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getMyInboxPreferences: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						digestHour: number;
						mail: {
							channels: "at-once" | "digest" | "never";
							engagements: "at-once" | "digest" | "never";
							needs: "at-once" | "digest" | "never";
							papers: "at-once" | "digest" | "never";
							survey: "at-once" | "digest" | "never";
							talks: "at-once" | "digest" | "never";
						};
						timeZone: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	setMyInboxPreferences: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					digestHour: number;
					mail: {
						channels: "at-once" | "digest" | "never";
						engagements: "at-once" | "digest" | "never";
						needs: "at-once" | "digest" | "never";
						papers: "at-once" | "digest" | "never";
						survey: "at-once" | "digest" | "never";
						talks: "at-once" | "digest" | "never";
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						digestHour: number;
						mail: {
							channels: "at-once" | "digest" | "never";
							engagements: "at-once" | "digest" | "never";
							needs: "at-once" | "digest" | "never";
							papers: "at-once" | "digest" | "never";
							survey: "at-once" | "digest" | "never";
							talks: "at-once" | "digest" | "never";
						};
						timeZone: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	myUnreadAsText: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						text: string;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	countMyUnread: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						at: string;
						unread: number;
						urgent: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	changeMyLocale: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					locale: "zh" | "en";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						locale: "zh" | "en";
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	changeMyPassword: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					current: string;
					password: string;
				};
			};
		};
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listMySessions: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							createdAt: string;
							current: boolean;
							expiresAt: string;
							id: string;
							ipAddress: string | null;
							userAgent: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	endMyOtherSessions: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						ended: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	endMySession: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						ended: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	enrolTotp: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					password: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						qr: string;
						recoveryCodes: string[];
						secret: string;
						uri: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	confirmTotp: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					code: string;
				};
			};
		};
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	disableTotp: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					password: string;
				};
			};
		};
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawMark: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						lifted: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listMeetingRequests: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				declineCategory?: string;
				edition?: string;
				hasEngagement?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				turn?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							allowedActions: string[];
							county: string;
							createdAt: string;
							declineCategory?: ("schedule" | "field" | "in-talks" | "not-attending" | "other") | null;
							editionId: string;
							from: {
								key: unknown;
								name: string;
							};
							fromName?: string;
							hasEngagement?: boolean | null;
							id: string;
							meetingId: string | null;
							message: string | null;
							mySide?: ("from" | "to") | null;
							preferredSlots: string[];
							reply: string | null;
							state: "asked" | "other-time" | "accepted" | "declined" | "withdrawn";
							title: string;
							to: {
								key: unknown;
								name: string;
							};
							toName?: string;
							turn: ("from" | "to") | null;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	askForMeeting: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId: string;
					from: unknown;
					message?: string | null;
					preferredSlots?: string[];
					title?: string | null;
					to: unknown;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						meetingId: string | null;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getMeetingRequest: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						county: string;
						createdAt: string;
						declineCategory?: ("schedule" | "field" | "in-talks" | "not-attending" | "other") | null;
						editionId: string;
						from: {
							key: unknown;
							name: string;
						};
						fromName?: string;
						hasEngagement?: boolean | null;
						id: string;
						meetingId: string | null;
						message: string | null;
						mySide?: ("from" | "to") | null;
						preferredSlots: string[];
						reply: string | null;
						state: "asked" | "other-time" | "accepted" | "declined" | "withdrawn";
						title: string;
						to: {
							key: unknown;
							name: string;
						};
						toName?: string;
						turn: ("from" | "to") | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	acceptMeetingRequest: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: "schedule" | "field" | "in-talks" | "not-attending" | "other";
					message?: string | null;
					reason?: string;
					slots?: string[];
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						meetingId: string | null;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	declineMeetingRequest: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: "schedule" | "field" | "in-talks" | "not-attending" | "other";
					message?: string | null;
					reason?: string;
					slots?: string[];
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						meetingId: string | null;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	otherTimeForMeetingRequest: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: "schedule" | "field" | "in-talks" | "not-attending" | "other";
					message?: string | null;
					reason?: string;
					slots?: string[];
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						meetingId: string | null;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawMeetingRequest: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: "schedule" | "field" | "in-talks" | "not-attending" | "other";
					message?: string | null;
					reason?: string;
					slots?: string[];
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						meetingId: string | null;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listMeetingRequestsExport: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				createdAtFrom?: string;
				createdAtTo?: string;
				declineCategory?: string;
				edition?: string;
				hasEngagement?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				turn?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnersForMeetings: {
		parameters: {
			query: {
				activity: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						mine: {
							key: unknown;
							name: string;
							nameEn: string | null;
						}[];
						partners: {
							county: string | null;
							key: unknown;
							name: string;
							nameEn: string | null;
							organisationName: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsQueues: {
		parameters: {
			query?: {
				edition?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						desks: {
							desk: "county" | "city";
							dueSoon: number;
							escalated: number;
							overdue: number;
							own: boolean;
							waiting: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsDeskLimits: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						city: number;
						county: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsSetDeskLimits: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					city: number;
					county: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						city: number;
						county: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsEscalation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						city: number;
						county: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsSetEscalation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					city: number;
					county: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						city: number;
						county: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needTestReadsGet: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedTestRead"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needTestReadsAnswer: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					questions?: {
						field: string;
						question: string;
					}[];
					remark?: string;
					verdict: "clear" | "unclear";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedTestRead"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needTestReadsDecline: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedTestRead"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needTestReadsWithdraw: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needTestReadsMine: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["NeedTestRead"][];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsList: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				answerByFrom?: string;
				answerByTo?: string;
				budgetFrom?: number;
				budgetTo?: number;
				clock?: string;
				code?: string;
				columns?: string;
				confidential?: string;
				county?: string;
				deadlineFrom?: string;
				deadlineTo?: string;
				departments?: string;
				desk?: string;
				deskDueAtFrom?: string;
				deskDueAtTo?: string;
				edition?: string;
				enterprise?: string;
				escalatedAtFrom?: string;
				escalatedAtTo?: string;
				field?: string;
				headcountFrom?: number;
				headcountTo?: number;
				industry?: string;
				kind?: string;
				locale?: "zh" | "en";
				needType?: string;
				openCall?: string;
				opinion?: string;
				organisationId?: string;
				overdue?: string;
				page?: number;
				pageSize?: number;
				publishedAtFrom?: string;
				publishedAtTo?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				submittedAtFrom?: string;
				submittedAtTo?: string;
				testRead?: string;
				updatedAtFrom?: string;
				updatedAtTo?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["NeedItem"][];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsCreate: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string;
					content: {
						kind: "technology";
						values: {
							activityType?: ("basic-research" | "applied-research" | "experimental-development" | "results-application" | "extension-services" | "production") | null;
							answerBy?: string | null;
							bounty?: (number | {
								max: number | null;
								min: number | null;
								period?: "year" | "month";
								qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
							}) | null;
							classified?: boolean | null;
							confidential?: boolean | null;
							contactEmail?: string | null;
							contactFax?: string | null;
							contactMobile?: string | null;
							contactName?: string | null;
							contactPhone?: string | null;
							currentValue?: string | null;
							discipline?: string | null;
							endYear?: number | null;
							expectedGoal?: string | null;
							fields?: string[] | null;
							industry?: string | null;
							ipOwnership?: string | null;
							keyParameter?: string | null;
							keyTechnology?: string | null;
							keywords?: string[] | null;
							maturity?: ("1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9") | null;
							metrics?: string | null;
							needType?: ("talent-project-cooperation" | "tech-breakthrough" | "project-introduction" | "technical-consulting" | "result-commercialization") | null;
							offers?: string | null;
							openCall?: boolean | null;
							parameterUnit?: string | null;
							plannedFunding?: (number | {
								max: number | null;
								min: number | null;
								period?: "year" | "month";
								qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
							}) | null;
							preferredPartners?: string | null;
							problem?: string | null;
							publicSummary?: string | null;
							solutionMode?: ("independent" | "commissioned" | "cooperative" | "other") | null;
							solverConditions?: string | null;
							startYear?: number | null;
							summaryEn?: string | null;
							targetValue?: string | null;
							title: string;
							titleEn?: string | null;
							tried?: string | null;
						};
					} | {
						kind: "talent";
						values: {
							abilities?: string | null;
							benefits?: string | null;
							classified?: boolean | null;
							confidential?: boolean | null;
							contactEmail?: string | null;
							contactFax?: string | null;
							contactMobile?: string | null;
							contactName?: string | null;
							contactPhone?: string | null;
							deadline?: string | null;
							degree?: ("bachelor" | "master" | "doctor" | "honorary-doctor") | null;
							duties?: string | null;
							education?: ("primary" | "lower-secondary" | "upper-secondary" | "vocational" | "junior-college" | "bachelor" | "master" | "doctor") | null;
							engagementMode?: ("full-time" | "flexible" | "part-time" | "project") | null;
							experience?: ("none" | "under-1" | "1-3" | "4-6" | "7-9" | "10-plus") | null;
							fields?: string[] | null;
							headcount?: number | null;
							industry?: string | null;
							keywords?: string[] | null;
							majors?: string[] | null;
							maxAge?: number | null;
							postCategory?: string | null;
							publicSummary?: string | null;
							salary?: (number | {
								max: number | null;
								min: number | null;
								period?: "year" | "month";
								qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
							}) | null;
							scarcity?: ("1" | "2" | "3" | "4" | "5") | null;
							summaryEn?: string | null;
							title: string;
							titleEn?: string | null;
							titleTier?: ("technician" | "assistant" | "intermediate" | "deputy-senior" | "senior") | null;
							workplace?: string | null;
						};
					};
					editionId: string;
					organisationId: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsGet: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsEdit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					content: {
						kind: "technology";
						values: {
							activityType?: ("basic-research" | "applied-research" | "experimental-development" | "results-application" | "extension-services" | "production") | null;
							answerBy?: string | null;
							bounty?: (number | {
								max: number | null;
								min: number | null;
								period?: "year" | "month";
								qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
							}) | null;
							classified?: boolean | null;
							confidential?: boolean | null;
							contactEmail?: string | null;
							contactFax?: string | null;
							contactMobile?: string | null;
							contactName?: string | null;
							contactPhone?: string | null;
							currentValue?: string | null;
							discipline?: string | null;
							endYear?: number | null;
							expectedGoal?: string | null;
							fields?: string[] | null;
							industry?: string | null;
							ipOwnership?: string | null;
							keyParameter?: string | null;
							keyTechnology?: string | null;
							keywords?: string[] | null;
							maturity?: ("1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9") | null;
							metrics?: string | null;
							needType?: ("talent-project-cooperation" | "tech-breakthrough" | "project-introduction" | "technical-consulting" | "result-commercialization") | null;
							offers?: string | null;
							openCall?: boolean | null;
							parameterUnit?: string | null;
							plannedFunding?: (number | {
								max: number | null;
								min: number | null;
								period?: "year" | "month";
								qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
							}) | null;
							preferredPartners?: string | null;
							problem?: string | null;
							publicSummary?: string | null;
							solutionMode?: ("independent" | "commissioned" | "cooperative" | "other") | null;
							solverConditions?: string | null;
							startYear?: number | null;
							summaryEn?: string | null;
							targetValue?: string | null;
							title: string;
							titleEn?: string | null;
							tried?: string | null;
						};
					} | {
						kind: "talent";
						values: {
							abilities?: string | null;
							benefits?: string | null;
							classified?: boolean | null;
							confidential?: boolean | null;
							contactEmail?: string | null;
							contactFax?: string | null;
							contactMobile?: string | null;
							contactName?: string | null;
							contactPhone?: string | null;
							deadline?: string | null;
							degree?: ("bachelor" | "master" | "doctor" | "honorary-doctor") | null;
							duties?: string | null;
							education?: ("primary" | "lower-secondary" | "upper-secondary" | "vocational" | "junior-college" | "bachelor" | "master" | "doctor") | null;
							engagementMode?: ("full-time" | "flexible" | "part-time" | "project") | null;
							experience?: ("none" | "under-1" | "1-3" | "4-6" | "7-9" | "10-plus") | null;
							fields?: string[] | null;
							headcount?: number | null;
							industry?: string | null;
							keywords?: string[] | null;
							majors?: string[] | null;
							maxAge?: number | null;
							postCategory?: string | null;
							publicSummary?: string | null;
							salary?: (number | {
								max: number | null;
								min: number | null;
								period?: "year" | "month";
								qualifier: "exact" | "gt" | "lt" | "approx" | "range" | "negotiable";
							}) | null;
							scarcity?: ("1" | "2" | "3" | "4" | "5") | null;
							summaryEn?: string | null;
							title: string;
							titleEn?: string | null;
							titleTier?: ("technician" | "assistant" | "intermediate" | "deputy-senior" | "senior") | null;
							workplace?: string | null;
						};
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsAskConfirmation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsAskOpinion: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					departmentIds?: string[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getChannelsOfNeed: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							channelId: string;
							channelNameEn: string | null;
							channelNameZh: string;
							dispatchCode: string | null;
							dispatchId: string | null;
							engaged: boolean;
							engagements: {
								code: string;
								id: string;
								state: string;
							}[];
							needCode: string;
							needId: string;
							opened: boolean;
							read: boolean;
							readers: number;
							recommendations: number;
							sentAt: string | null;
							signed: boolean;
							title: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsCityApprove: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsCityReturn: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					fields?: {
						field: string;
						reason: string;
					}[];
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsSetClasses: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					discipline?: string;
					industry?: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsClose: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsConfirm: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsCountyApprove: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsCountyReturn: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					fields?: {
						field: string;
						reason: string;
					}[];
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsDecline: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	followNeed: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						following: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsHistory: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedHistory"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getInterest: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						engaged: boolean;
						expertId: string | null;
						following: boolean;
						needCode: string;
						needId: string;
						needTitle: string;
						open: boolean;
						threadId: string | null;
						verified: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listNotRelevantOfNeed: {
		parameters: {
			query?: {
				withdrawn?: "true" | "false";
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							byName: string;
							category: string;
							expert: {
								code: string;
								consented: boolean;
								degree: string | null;
								fields: {
									en: string;
									zh: string;
								}[];
								id: string;
								languages: string[];
								name: string;
								nameEn: string | null;
								organisationName: string | null;
								overseas: boolean;
								titleTier: string | null;
							} | null;
							expertId: string;
							id: string;
							needCode: string;
							needId: string;
							needTitle: string;
							note: string | null;
							saidAt: string;
							side: "desk" | "demand" | "supply";
							withdrawnAt: string | null;
							withdrawnBy: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsGiveOpinion: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					answer: "agree" | "object" | "comment";
					comment?: string;
					departmentId?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsPublish: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	askAboutNeed: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					text: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						agreed: {
							demand: string | null;
							supply: string | null;
						};
						allowedActions: string[];
						closed: {
							at: string;
							by: {
								en: string;
								zh: string;
							};
							reason: string;
						} | null;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						county: string;
						id: string;
						messages: {
							at: string;
							id: string;
							seq: number;
							side: "demand" | "supply";
							text: string;
						}[];
						names: {
							demand: {
								en: string;
								zh: string;
							};
							supply: {
								en: string;
								zh: string;
							};
						};
						needCode: string;
						needId: string;
						needOpen: boolean;
						needState: {
							en: string;
							zh: string;
						};
						needTitle: string;
						parties: {
							expert: string;
							expertId: string;
							organisation: string;
						} | null;
						readSeq: number;
						side: "demand" | "supply" | "office";
						state: "open" | "closed";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsRecordFilled: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					done?: boolean;
					headsFlexible: number;
					headsHired: number;
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsRenew: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					expiresOn: string;
					reason: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsRepublish: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					expiresOn?: string;
					reason: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	nameRival: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					organisationId: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						organisationId: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawRival: {
		parameters: {
			query?: never;
			path: {
				id: string;
				organisation: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						organisationId: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsSubmit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	suggestExperts: {
		parameters: {
			query?: {
				filters?: string;
				lift?: string;
				limit?: number;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						canNameRivals: boolean;
						canPropose: boolean;
						canSay: boolean;
						canSelect: boolean;
						excluded: {
							also: {
								filter: string;
								label: {
									en: string;
									zh: string;
								};
								text: {
									en: string;
									zh: string;
								};
							}[];
							expert: {
								code: string;
								consented: boolean;
								degree: string | null;
								fields: {
									en: string;
									zh: string;
								}[];
								id: string;
								languages: string[];
								name: string;
								nameEn: string | null;
								organisationName: string | null;
								overseas: boolean;
								titleTier: string | null;
							};
							expertId: string;
							filter: string;
							label: {
								en: string;
								zh: string;
							};
							said: {
								byName: string;
								category: string;
								id: string;
								note: string | null;
								saidAt: string;
								side: "desk" | "demand" | "supply";
							}[];
							text: {
								en: string;
								zh: string;
							};
						}[];
						excludedTotal: number;
						filters: {
							applied: boolean;
							byDefault: boolean;
							failing: number;
							label: {
								en: string;
								zh: string;
							};
							name: string;
						}[];
						items: {
							against: {
								en: string[];
								zh: string[];
							};
							components: {
								label: {
									en: string;
									zh: string;
								};
								name: string;
								rank: number;
								share: number;
								value: number;
								z: number;
							}[];
							despite: {
								filter: string;
								label: {
									en: string;
									zh: string;
								};
								text: {
									en: string;
									zh: string;
								};
							}[];
							engagement: {
								code: string;
								id: string;
								state: "suggested" | "screened" | "shortlisted" | "invited" | "confirmed" | "met" | "intent" | "signed" | "on-hold" | "fell-through";
							} | null;
							evidence: {
								documentId: string;
								excerpt: string;
								kind: "paper" | "patent" | "project" | "cv";
								title: string;
								words: string[];
							}[];
							expert: {
								code: string;
								consented: boolean;
								degree: string | null;
								fields: {
									en: string;
									zh: string;
								}[];
								id: string;
								languages: string[];
								name: string;
								nameEn: string | null;
								organisationName: string | null;
								overseas: boolean;
								titleTier: string | null;
							};
							expertId: string;
							features: {
								forOrAgainst: "for" | "against";
								label: {
									en: string;
									zh: string;
								};
								name: string;
								text: {
									en: string;
									zh: string;
								};
								value: number;
							}[];
							rank: number;
							reasons: {
								en: string[];
								zh: string[];
							};
							said: {
								byName: string;
								category: string;
								id: string;
								note: string | null;
								saidAt: string;
								side: "desk" | "demand" | "supply";
							}[];
							score: number;
							terms: {
								documentId: string;
								documentTitle: string;
								term: string;
								via?: string;
								weight: number;
							}[];
							triedBefore: {
								at: string;
								category: string | null;
								code: string;
								editionId: string;
							}[];
							unmatched: string[];
						}[];
						modelVersion: string;
						need: {
							code: string;
							confidential: boolean;
							county: string;
							fields: {
								en: string;
								zh: string;
							}[];
							id: string;
							industry: {
								en: string;
								zh: string;
							} | null;
							keywords: string[];
							kind: string;
							organisationName: string | null;
							state: string;
							text: string;
							title: string;
						};
						poolSize: number;
						rivals: {
							at: string;
							byName: string;
							name: string;
							organisationId: string;
						}[];
						side: "desk" | "demand" | "supply";
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	takeSuggestions: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					channel?: ("platform" | "institute" | "university" | "website" | "association" | "alumni" | "agency" | "self") | null;
					expertIds: string[];
					reason?: string;
					upTo?: "suggested" | "screened" | "shortlisted";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						outcomes: {
							code: string | null;
							id: string | null;
							ok: boolean;
							refusal: {
								code: string;
								messages: {
									en: string;
									zh: string;
								};
							} | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	suggestionsRevision: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						revision: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsTakeOver: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsAskTestRead: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					dueOn?: string;
					expertId?: string;
					note?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	unfollowNeed: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						following: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsUrge: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsWithdraw: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Need"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkCityApprove: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						id: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkCityReturn: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						fields?: {
							field: string;
							reason: string;
						}[];
						id: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkCountyApprove: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						id: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkCountyReturn: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						fields?: {
							field: string;
							reason: string;
						}[];
						id: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkDecide: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						fields?: {
							field: string;
							reason: string;
						}[];
						id: string;
						reason?: string;
						verdict: "pass" | "return";
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkPublish: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						id: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkTakeOver: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						id: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsBulkUrge: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					rows: {
						id: string;
						reason?: string;
						version?: number;
					}[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["NeedBulkResult"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsClassify: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					kind: "technology" | "talent";
					text?: string;
					title: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						disciplines: {
							code: string;
							label: {
								en: string;
								zh: string;
							};
							path: {
								en: string;
								zh: string;
							}[];
							strength: number;
							words: string[];
						}[];
						industries: {
							code: string;
							label: {
								en: string;
								zh: string;
							};
							path: {
								en: string;
								zh: string;
							}[];
							strength: number;
							words: string[];
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsListExport: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				answerByFrom?: string;
				answerByTo?: string;
				budgetFrom?: number;
				budgetTo?: number;
				clock?: string;
				code?: string;
				columns?: string;
				confidential?: string;
				county?: string;
				deadlineFrom?: string;
				deadlineTo?: string;
				departments?: string;
				desk?: string;
				deskDueAtFrom?: string;
				deskDueAtTo?: string;
				edition?: string;
				enterprise?: string;
				escalatedAtFrom?: string;
				escalatedAtTo?: string;
				field?: string;
				headcountFrom?: number;
				headcountTo?: number;
				industry?: string;
				kind?: string;
				locale?: "zh" | "en";
				needType?: string;
				openCall?: string;
				opinion?: string;
				organisationId?: string;
				overdue?: string;
				page?: number;
				pageSize?: number;
				publishedAtFrom?: string;
				publishedAtTo?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				submittedAtFrom?: string;
				submittedAtTo?: string;
				testRead?: string;
				updatedAtFrom?: string;
				updatedAtTo?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	needsSimilar: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					kind: "technology" | "talent";
					needId?: string;
					organisationId?: string;
					text?: string;
					title: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							code: string;
							editionId: string;
							editionName: {
								en: string;
								zh: string;
							} | null;
							endedAt: string | null;
							endReason: string | null;
							fate: {
								engaged: number;
								intents: number;
								signed: number;
							};
							id: string;
							kind: "technology" | "talent";
							likeness: number;
							organisationName: string;
							publishedAt: string | null;
							state: "draft" | "awaiting-confirmation" | "submitted" | "county-approved" | "city-approved" | "returned" | "published" | "closed" | "expired" | "filled" | "withdrawn";
							title: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listNegotiationMeetings: {
		parameters: {
			query?: {
				activity?: string;
				activityId?: string;
				after?: string;
				columns?: string;
				county?: string;
				day?: string;
				edition?: string;
				engagementId?: string;
				hasEngagement?: string;
				isPlaced?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				parties?: string;
				priority?: string;
				q?: string;
				reason?: string;
				slotId?: string;
				sort?: string;
				source?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							allowedActions: string[];
							cancelledReason: string | null;
							code: string;
							county: string;
							day: string | null;
							editionId: string;
							engagementCode: string | null;
							engagementId: string | null;
							id: string;
							isPlaced: boolean;
							parties: {
								key: unknown;
								name: string;
								nameEn: string | null;
							}[];
							partyNames: string[];
							placed: {
								day: string;
								endsAt: string;
								slotId: string;
								startsAt: string;
								table: string | null;
							} | null;
							priority: number | null;
							rules: {
								after: string[];
								allowedSlots: string[];
								fixedSlot?: string | null;
								needs: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
								optional: boolean;
								ownTable: boolean;
								preferredSlots: string[];
								priority: number;
								session?: ("morning" | "afternoon" | "evening") | null;
								tableId?: string | null;
							};
							source: "engagement" | "request" | "officer";
							startsAt: string | null;
							state: "open" | "cancelled";
							tableNumber: string | null;
							title: string;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createNegotiationMeeting: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId: string;
					county: string;
					engagementId?: string | null;
					parties: unknown[];
					rules?: {
						after?: string[];
						allowedSlots?: string[];
						fixedSlot?: string | null;
						needs?: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
						optional?: boolean;
						ownTable?: boolean;
						preferredSlots?: string[];
						priority?: number;
						session?: ("morning" | "afternoon" | "evening") | null;
						tableId?: string | null;
					};
					title: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getNegotiationMeeting: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						cancelledReason: string | null;
						code: string;
						county: string;
						day: string | null;
						editionId: string;
						engagementCode: string | null;
						engagementId: string | null;
						id: string;
						isPlaced: boolean;
						parties: {
							key: unknown;
							name: string;
							nameEn: string | null;
						}[];
						partyNames: string[];
						placed: {
							day: string;
							endsAt: string;
							slotId: string;
							startsAt: string;
							table: string | null;
						} | null;
						priority: number | null;
						rules: {
							after: string[];
							allowedSlots: string[];
							fixedSlot?: string | null;
							needs: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
							optional: boolean;
							ownTable: boolean;
							preferredSlots: string[];
							priority: number;
							session?: ("morning" | "afternoon" | "evening") | null;
							tableId?: string | null;
						};
						source: "engagement" | "request" | "officer";
						startsAt: string | null;
						state: "open" | "cancelled";
						tableNumber: string | null;
						title: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editNegotiationMeeting: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					county?: string;
					parties?: unknown[];
					rules?: {
						after?: string[];
						allowedSlots?: string[];
						fixedSlot?: string | null;
						needs?: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
						optional?: boolean;
						ownTable?: boolean;
						preferredSlots?: string[];
						priority?: number;
						session?: ("morning" | "afternoon" | "evening") | null;
						tableId?: string | null;
					};
					title?: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	cancelNegotiationMeeting: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	markMeeting: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					absentFor?: ("meeting" | "day" | "rest") | null;
					mark: "started" | "late" | "no-show" | "finished";
					minutes?: number | null;
					occurredAt?: string;
					party?: unknown | null;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						repair: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordMeetingOutcome: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					nextStep?: ("send-material" | "site-visit" | "call" | "draft-agreement" | "none") | null;
					note?: string | null;
					occurredAt?: string;
					outcome: "met" | "no-show" | "weak" | "worth-following" | "intent";
					who?: ("expert" | "enterprise" | "county" | "city") | null;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getMeetingOutcomes: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						outcomes: {
							at: string;
							by: string;
							id: string;
							meetingId: string;
							nextStep: ("send-material" | "site-visit" | "call" | "draft-agreement" | "none") | null;
							note: string | null;
							outcome: "met" | "no-show" | "weak" | "worth-following" | "intent";
							side: "host" | "expert" | "enterprise";
							who: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reopenNegotiationMeeting: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listNegotiationMeetingsExport: {
		parameters: {
			query?: {
				activity?: string;
				activityId?: string;
				after?: string;
				columns?: string;
				county?: string;
				day?: string;
				edition?: string;
				engagementId?: string;
				hasEngagement?: string;
				isPlaced?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				parties?: string;
				priority?: string;
				q?: string;
				reason?: string;
				slotId?: string;
				sort?: string;
				source?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	takeOverEngagements: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId: string;
					advanced?: boolean;
					consortium?: "lead" | "all";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						already: number;
						cancelled: number;
						linked: number;
						made: number;
						reopened: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editNegotiationRoom: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					room: {
						areas?: {
							county?: string | null;
							height: number;
							id: string;
							name?: {
								en: string;
								zh: string;
							} | null;
							width: number;
							x: number;
							y: number;
						}[];
						floor?: string | null;
						height: number;
						name: {
							en: string;
							zh: string;
						};
						position?: number;
						walks?: {
							minutes: number;
							roomId: string;
						}[];
						width: number;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	saveFloorPlan: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					added?: {
						county?: string | null;
						interpreter?: string | null;
						number: string;
						open?: boolean;
						reserved?: boolean;
						rotation?: number;
						seats?: number;
						skills?: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
						x?: number;
						y?: number;
					}[];
					areas?: {
						county?: string | null;
						height: number;
						id: string;
						name?: {
							en: string;
							zh: string;
						} | null;
						width: number;
						x: number;
						y: number;
					}[];
					changed?: {
						id: string;
						table: {
							county?: string | null;
							interpreter?: string | null;
							number: string;
							open?: boolean;
							reserved?: boolean;
							rotation?: number;
							seats?: number;
							skills?: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
							x?: number;
							y?: number;
						};
						version: number;
					}[];
					removed?: {
						id: string;
						version: number;
					}[];
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeNegotiationRoom: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editNegotiationSlot: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					slot: {
						day: string;
						endsAt: string;
						kind?: "meeting" | "break" | "meal" | "ceremony" | "transfer";
						session: "morning" | "afternoon" | "evening";
						startsAt: string;
						title?: {
							en: string;
							zh: string;
						} | null;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeNegotiationSlot: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editNegotiationTable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					table: {
						county?: string | null;
						interpreter?: string | null;
						number: string;
						open?: boolean;
						reserved?: boolean;
						roomId: string;
						rotation?: number;
						seats?: number;
						skills?: ("interpreter-en" | "interpreter-ru" | "interpreter-ja" | "projector" | "quiet")[];
						x?: number;
						y?: number;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeNegotiationTable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editNegotiationVehicle: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					vehicle: {
						driver?: string | null;
						name: string;
						phone?: string | null;
						plate?: string | null;
						seats: number;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeNegotiationVehicle: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listOrganisations: {
		parameters: {
			query?: {
				aboveScale?: string;
				after?: string;
				columns?: string;
				county?: string;
				id?: string;
				industry?: string;
				industrySection?: string;
				invented?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				region?: string;
				sort?: string;
				state?: string;
				updatedAtFrom?: string;
				updatedAtTo?: string;
				uscc?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							aboveScale: boolean;
							address: string | null;
							aliases: string[];
							allowedActions: string[];
							contactMasked: boolean;
							contactMobile: string | null;
							contactName: string | null;
							contactPhone: string | null;
							county: string | null;
							email: string | null;
							fullName: string;
							id: string;
							industry: string | null;
							industryName: string | null;
							industrySection: string | null;
							invented: boolean;
							kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
							label: string;
							legalRep: string | null;
							region: string | null;
							regionName: string | null;
							state: "active" | "merged";
							supervisingDept: string | null;
							updatedAt: string;
							url: string | null;
							uscc: string | null;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	registerOrganisation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					aboveScale?: boolean;
					address?: string | null;
					aliases?: string[];
					contactFax?: string | null;
					contactMobile?: string | null;
					contactName?: string | null;
					contactPhone?: string | null;
					county?: string | null;
					email?: string | null;
					fields?: string[];
					fullName: string;
					industry?: string | null;
					kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
					legalRep?: string | null;
					postcode?: string | null;
					profile?: string | null;
					region?: string | null;
					supervisingDept?: string | null;
					url?: string | null;
					uscc?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						aboveScale: boolean;
						address: string | null;
						aliases: string[];
						allowedActions: string[];
						city: string;
						contactFax: string | null;
						contactMasked: boolean;
						contactMobile: string | null;
						contactName: string | null;
						contactPhone: string | null;
						county: string | null;
						countyName: string | null;
						email: string | null;
						fields: string[];
						fullName: string;
						id: string;
						industry: string | null;
						industryName: string | null;
						invented: boolean;
						kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
						legalRep: string | null;
						mergedInto: {
							fullName: string;
							id: string;
						} | null;
						merges: {
							allowedActions: string[];
							from: {
								fullName: string;
								id: string;
							};
							id: string;
							into: {
								fullName: string;
								id: string;
							};
							mergedAt: string;
							mergedBy: string;
							reason: string;
							undoneAt: string | null;
							undoneBy: string | null;
							undoReason: string | null;
						}[];
						postcode: string | null;
						profile: string | null;
						region: string | null;
						regionName: string | null;
						state: "active" | "merged";
						supervisingDept: string | null;
						url: string | null;
						uscc: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getOrganisation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						aboveScale: boolean;
						address: string | null;
						aliases: string[];
						allowedActions: string[];
						city: string;
						contactFax: string | null;
						contactMasked: boolean;
						contactMobile: string | null;
						contactName: string | null;
						contactPhone: string | null;
						county: string | null;
						countyName: string | null;
						email: string | null;
						fields: string[];
						fullName: string;
						id: string;
						industry: string | null;
						industryName: string | null;
						invented: boolean;
						kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
						legalRep: string | null;
						mergedInto: {
							fullName: string;
							id: string;
						} | null;
						merges: {
							allowedActions: string[];
							from: {
								fullName: string;
								id: string;
							};
							id: string;
							into: {
								fullName: string;
								id: string;
							};
							mergedAt: string;
							mergedBy: string;
							reason: string;
							undoneAt: string | null;
							undoneBy: string | null;
							undoReason: string | null;
						}[];
						postcode: string | null;
						profile: string | null;
						region: string | null;
						regionName: string | null;
						state: "active" | "merged";
						supervisingDept: string | null;
						url: string | null;
						uscc: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editOrganisation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					aboveScale?: boolean;
					address?: string | null;
					aliases?: string[];
					contactFax?: string | null;
					contactMobile?: string | null;
					contactName?: string | null;
					contactPhone?: string | null;
					county?: string | null;
					email?: string | null;
					fields?: string[];
					fullName?: string;
					industry?: string | null;
					kind?: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
					legalRep?: string | null;
					postcode?: string | null;
					profile?: string | null;
					region?: string | null;
					supervisingDept?: string | null;
					url?: string | null;
					uscc?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						aboveScale: boolean;
						address: string | null;
						aliases: string[];
						allowedActions: string[];
						city: string;
						contactFax: string | null;
						contactMasked: boolean;
						contactMobile: string | null;
						contactName: string | null;
						contactPhone: string | null;
						county: string | null;
						countyName: string | null;
						email: string | null;
						fields: string[];
						fullName: string;
						id: string;
						industry: string | null;
						industryName: string | null;
						invented: boolean;
						kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
						legalRep: string | null;
						mergedInto: {
							fullName: string;
							id: string;
						} | null;
						merges: {
							allowedActions: string[];
							from: {
								fullName: string;
								id: string;
							};
							id: string;
							into: {
								fullName: string;
								id: string;
							};
							mergedAt: string;
							mergedBy: string;
							reason: string;
							undoneAt: string | null;
							undoneBy: string | null;
							undoReason: string | null;
						}[];
						postcode: string | null;
						profile: string | null;
						region: string | null;
						regionName: string | null;
						state: "active" | "merged";
						supervisingDept: string | null;
						url: string | null;
						uscc: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addOrganisationAlias: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					alias: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						aboveScale: boolean;
						address: string | null;
						aliases: string[];
						allowedActions: string[];
						city: string;
						contactFax: string | null;
						contactMasked: boolean;
						contactMobile: string | null;
						contactName: string | null;
						contactPhone: string | null;
						county: string | null;
						countyName: string | null;
						email: string | null;
						fields: string[];
						fullName: string;
						id: string;
						industry: string | null;
						industryName: string | null;
						invented: boolean;
						kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
						legalRep: string | null;
						mergedInto: {
							fullName: string;
							id: string;
						} | null;
						merges: {
							allowedActions: string[];
							from: {
								fullName: string;
								id: string;
							};
							id: string;
							into: {
								fullName: string;
								id: string;
							};
							mergedAt: string;
							mergedBy: string;
							reason: string;
							undoneAt: string | null;
							undoneBy: string | null;
							undoReason: string | null;
						}[];
						postcode: string | null;
						profile: string | null;
						region: string | null;
						regionName: string | null;
						state: "active" | "merged";
						supervisingDept: string | null;
						url: string | null;
						uscc: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeOrganisationAlias: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					alias: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						aboveScale: boolean;
						address: string | null;
						aliases: string[];
						allowedActions: string[];
						city: string;
						contactFax: string | null;
						contactMasked: boolean;
						contactMobile: string | null;
						contactName: string | null;
						contactPhone: string | null;
						county: string | null;
						countyName: string | null;
						email: string | null;
						fields: string[];
						fullName: string;
						id: string;
						industry: string | null;
						industryName: string | null;
						invented: boolean;
						kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
						legalRep: string | null;
						mergedInto: {
							fullName: string;
							id: string;
						} | null;
						merges: {
							allowedActions: string[];
							from: {
								fullName: string;
								id: string;
							};
							id: string;
							into: {
								fullName: string;
								id: string;
							};
							mergedAt: string;
							mergedBy: string;
							reason: string;
							undoneAt: string | null;
							undoneBy: string | null;
							undoReason: string | null;
						}[];
						postcode: string | null;
						profile: string | null;
						region: string | null;
						regionName: string | null;
						state: "active" | "merged";
						supervisingDept: string | null;
						url: string | null;
						uscc: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getOrganisationHistory: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							action: string;
							at: string;
							by: string;
							changes: {
								field: string;
								from: unknown;
								label: {
									en: string;
									zh: string;
								};
								to: unknown;
							}[];
							id: string;
							occurredAt: string;
							reason: string | null;
							version: number | null;
							via: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	mergeOrganisations: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					choices?: {
						[key: string]: "into" | "from";
					};
					from: string;
					fromVersion: number;
					reason: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						from: string;
						into: string;
						mergeId: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	planOrganisationMerge: {
		parameters: {
			query: {
				choices?: string;
				from: string;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						aliasesAdded: string[];
						codesDiffer: boolean;
						conflicts: {
							field: string;
							from: unknown;
							into: unknown;
							kept: "into" | "from";
							label: {
								en: string;
								zh: string;
							};
						}[];
						fieldsTaken: {
							after: unknown;
							before: unknown;
							field: string;
							label: {
								en: string;
								zh: string;
							};
						}[];
						from: {
							aboveScale: boolean;
							address: string | null;
							aliases: string[];
							contactMasked: boolean;
							contactMobile: string | null;
							contactName: string | null;
							contactPhone: string | null;
							county: string | null;
							email: string | null;
							fullName: string;
							id: string;
							industry: string | null;
							invented: boolean;
							kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
							legalRep: string | null;
							region: string | null;
							state: "active" | "merged";
							supervisingDept: string | null;
							url: string | null;
							uscc: string | null;
							version: number;
						};
						into: {
							aboveScale: boolean;
							address: string | null;
							aliases: string[];
							contactMasked: boolean;
							contactMobile: string | null;
							contactName: string | null;
							contactPhone: string | null;
							county: string | null;
							email: string | null;
							fullName: string;
							id: string;
							industry: string | null;
							invented: boolean;
							kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
							legalRep: string | null;
							region: string | null;
							state: "active" | "merged";
							supervisingDept: string | null;
							url: string | null;
							uscc: string | null;
							version: number;
						};
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listOrganisationActions: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listOrganisationDuplicates: {
		parameters: {
			query?: {
				dismissed?: "true" | "false";
				page?: number;
				pageSize?: number;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							a: {
								aboveScale: boolean;
								address: string | null;
								aliases: string[];
								contactMasked: boolean;
								contactMobile: string | null;
								contactName: string | null;
								contactPhone: string | null;
								county: string | null;
								email: string | null;
								fullName: string;
								id: string;
								industry: string | null;
								invented: boolean;
								kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
								legalRep: string | null;
								region: string | null;
								state: "active" | "merged";
								supervisingDept: string | null;
								url: string | null;
								uscc: string | null;
								version: number;
							};
							allowedActions: string[];
							b: {
								aboveScale: boolean;
								address: string | null;
								aliases: string[];
								contactMasked: boolean;
								contactMobile: string | null;
								contactName: string | null;
								contactPhone: string | null;
								county: string | null;
								email: string | null;
								fullName: string;
								id: string;
								industry: string | null;
								invented: boolean;
								kind: "enterprise" | "institute" | "university" | "department" | "county" | "functional-zone" | "association" | "other";
								legalRep: string | null;
								region: string | null;
								state: "active" | "merged";
								supervisingDept: string | null;
								url: string | null;
								uscc: string | null;
								version: number;
							};
							codesDiffer: boolean;
							dismissed: {
								at: string;
								by: string;
								reason: string;
							} | null;
							id: string;
							reason: "same-uscc" | "alias" | "near-name";
							reasons: ("same-uscc" | "alias" | "near-name")[];
							similarity: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	dismissOrganisationDuplicate: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					a: string;
					b: string;
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reconsiderOrganisationDuplicate: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					a: string;
					b: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listOrganisationsExport: {
		parameters: {
			query?: {
				aboveScale?: string;
				after?: string;
				columns?: string;
				county?: string;
				id?: string;
				industry?: string;
				industrySection?: string;
				invented?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				region?: string;
				sort?: string;
				state?: string;
				updatedAtFrom?: string;
				updatedAtTo?: string;
				uscc?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	undoOrganisationMerge: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						from: string;
						into: string;
						kept: string[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editPlaque: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					plaque: {
						approvalNumber?: string | null;
						approvedOn?: string | null;
						awardedOn?: string | null;
						kind: "postdoc-workstation" | "postdoc-practice-base";
						organisationId: string;
						position?: number | null;
						presenter?: string | null;
						recipient?: string | null;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						approvalNumber: string | null;
						approvedOn: string | null;
						awardedOn: string | null;
						county: string | null;
						id: string;
						kind: "postdoc-workstation" | "postdoc-practice-base";
						organisationId: string;
						organisationName: string;
						position: number;
						presenter: string | null;
						recipient: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removePlaque: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						approvalNumber: string | null;
						approvedOn: string | null;
						awardedOn: string | null;
						county: string | null;
						id: string;
						kind: "postdoc-workstation" | "postdoc-practice-base";
						organisationId: string;
						organisationName: string;
						position: number;
						presenter: string | null;
						recipient: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	calendarOfInvitation: {
		parameters: {
			query?: {
				locale?: "zh" | "en";
			};
			path: {
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/calendar": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	paperOfInvitation: {
		parameters: {
			query?: {
				locale?: "zh" | "en";
			};
			path: {
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/pdf": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	agendaOfInvitation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						editionId: string;
						entries: {
							day: string;
							endsAt: string;
							id: string;
							kind: "meeting" | "visit" | "programme";
							mark: string | null;
							note: {
								en: string;
								zh: string;
							} | null;
							room: {
								en: string;
								zh: string;
							} | null;
							startsAt: string;
							table: string | null;
							title: {
								en: string;
								zh: string;
							};
							uid: string;
							withParties: {
								key: string;
								name: string;
								nameEn: string | null;
							}[];
						}[];
						number: number | null;
						party: {
							key: string;
							name: string;
							nameEn: string | null;
						};
						publishedAt: string | null;
						timeZone: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	openAttendanceInvitation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activity: {
							endsOn: string | null;
							id: string;
							name: {
								en: string;
								zh: string;
							};
							startsOn: string | null;
							venue: string | null;
						};
						city: string;
						expiresAt: string;
						hasCalendar: boolean;
						hasPaper: boolean;
						hostCounty: string | null;
						hotelName: string | null;
						hotelRoom: string | null;
						language: "zh" | "en";
						name: string;
						nameEn: string | null;
						organisationName: string | null;
						over: boolean;
						partyKind: "expert" | "organisation";
						published: number | null;
						repliedAt: string | null;
						reply: {
							arrival?: {
								day: string;
								number?: string | null;
								pickUp: boolean;
								time: string;
								transport?: ("train" | "flight" | "car" | "local") | null;
							} | null;
							attendees: {
								name: string;
								phone?: string | null;
								title?: string | null;
							}[];
							companions: number;
							departure?: {
								day: string;
								number?: string | null;
								pickUp: boolean;
								time: string;
								transport?: ("train" | "flight" | "car" | "local") | null;
							} | null;
							diet: "none" | "vegetarian" | "halal" | "other";
							dietNote?: string | null;
							hotel: boolean;
							interpreter?: ("en" | "ru" | "ja" | "ko" | "de" | "fr") | null;
							note?: string | null;
							preference?: ("morning" | "afternoon") | null;
							reply: "accepted" | "declined";
							representatives: number;
						} | null;
						replyState: "not-invited" | "waiting" | "accepted" | "declined";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	replyAttendanceInvitation: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					reply: {
						arrival?: {
							day: string;
							number?: string | null;
							pickUp?: boolean;
							time: string;
							transport?: ("train" | "flight" | "car" | "local") | null;
						} | null;
						attendees?: {
							name: string;
							phone?: string | null;
							title?: string | null;
						}[];
						companions?: number;
						departure?: {
							day: string;
							number?: string | null;
							pickUp?: boolean;
							time: string;
							transport?: ("train" | "flight" | "car" | "local") | null;
						} | null;
						diet?: "none" | "vegetarian" | "halal" | "other";
						dietNote?: string | null;
						hotel?: boolean;
						interpreter?: ("en" | "ru" | "ja" | "ko" | "de" | "fr") | null;
						note?: string | null;
						preference?: ("morning" | "afternoon") | null;
						reply: "accepted" | "declined";
						representatives?: number;
					};
					token: string;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activity: {
							endsOn: string | null;
							id: string;
							name: {
								en: string;
								zh: string;
							};
							startsOn: string | null;
							venue: string | null;
						};
						city: string;
						expiresAt: string;
						hasCalendar: boolean;
						hasPaper: boolean;
						hostCounty: string | null;
						hotelName: string | null;
						hotelRoom: string | null;
						language: "zh" | "en";
						name: string;
						nameEn: string | null;
						organisationName: string | null;
						over: boolean;
						partyKind: "expert" | "organisation";
						published: number | null;
						repliedAt: string | null;
						reply: {
							arrival?: {
								day: string;
								number?: string | null;
								pickUp: boolean;
								time: string;
								transport?: ("train" | "flight" | "car" | "local") | null;
							} | null;
							attendees: {
								name: string;
								phone?: string | null;
								title?: string | null;
							}[];
							companions: number;
							departure?: {
								day: string;
								number?: string | null;
								pickUp: boolean;
								time: string;
								transport?: ("train" | "flight" | "car" | "local") | null;
							} | null;
							diet: "none" | "vegetarian" | "halal" | "other";
							dietNote?: string | null;
							hotel: boolean;
							interpreter?: ("en" | "ru" | "ja" | "ko" | "de" | "fr") | null;
							note?: string | null;
							preference?: ("morning" | "afternoon") | null;
							reply: "accepted" | "declined";
							representatives: number;
						} | null;
						replyState: "not-invited" | "waiting" | "accepted" | "declined";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	publicNeeds: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						facets: {
							budget: {
								count: number;
								value: string;
							}[];
							call: {
								count: number;
								value: string;
							}[];
							county: {
								count: number;
								value: string;
							}[];
							deadline: {
								count: number;
								value: string;
							}[];
							field: {
								count: number;
								value: string;
							}[];
							industry: {
								count: number;
								value: string;
							}[];
							kind: {
								count: number;
								value: string;
							}[];
						};
						items: {
							amount: {
								max: number | null;
								min: number | null;
								qualifier: string | null;
							} | null;
							code: string;
							confidential: boolean;
							county: string;
							deadline: string | null;
							edition: string;
							fields: string[];
							headcount: number | null;
							industry: string | null;
							kind: "technology" | "talent";
							openCall: boolean;
							organisation: string | null;
							publishedAt: string;
							summary: string | null;
							summaryEn: string | null;
							title: string;
							titleEn: string | null;
							updatedAt: string;
							url: string;
						}[];
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	publicNeed: {
		parameters: {
			query?: never;
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						amount: {
							max: number | null;
							min: number | null;
							qualifier: string | null;
						} | null;
						code: string;
						confidential: boolean;
						county: string;
						deadline: string | null;
						discipline: string | null;
						edition: string;
						fields: string[];
						headcount: number | null;
						industry: string | null;
						kind: "technology" | "talent";
						openCall: boolean;
						organisation: string | null;
						publishedAt: string;
						summary: string | null;
						summaryEn: string | null;
						title: string;
						titleEn: string | null;
						updatedAt: string;
						url: string;
						values: {
							[key: string]: unknown;
						};
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSurveyForm: {
		parameters: {
			query?: never;
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						city: string;
						closesOn: string;
						counties: string[];
						kinds: ("technology" | "talent")[];
						message: {
							en: string;
							zh: string;
						};
						name: {
							en: string;
							zh: string;
						};
						opensOn: string;
						standing: "not-yet" | "open" | "over";
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	answerSurveyForm: {
		parameters: {
			query?: never;
			path: {
				code: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					answerer: {
						contactEmail?: string | null;
						contactMobile: string;
						contactName: string;
						county: string;
						name: string;
						uscc: string;
					};
					kind: "technology" | "talent";
					values: {
						[key: string]: unknown;
					};
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						code: string;
						earlier: {
							code: string;
							on: string;
						} | null;
						receivedAt: string;
						state: "waiting" | "accepted" | "duplicate" | "refused";
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	askSurveyAccount: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	correctSurveyNeed: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					kind: "technology" | "talent";
					needId: string;
					token: string;
					values: {
						[key: string]: unknown;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	dropSurveyDraft: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					draftId: string;
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	askSurveyExtension: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
					token: string;
					wantedUntil?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	openSurvey: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	remarkSurveyFacts: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					text: string;
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	renewSurveyNeed: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					needId: string;
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	saveSurveyDraft: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					key: string;
					kind: "technology" | "talent";
					token: string;
					values: {
						[key: string]: unknown;
					};
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						updatedAt: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	similarForSurvey: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					kind: "technology" | "talent";
					needId?: string;
					organisationId?: string;
					text?: string;
					title: string;
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							code: string;
							editionId: string;
							editionName: {
								en: string;
								zh: string;
							} | null;
							endedAt: string | null;
							endReason: string | null;
							fate: {
								engaged: number;
								intents: number;
								signed: number;
							};
							id: string;
							kind: "technology" | "talent";
							likeness: number;
							organisationName: string;
							publishedAt: string | null;
							state: "draft" | "awaiting-confirmation" | "submitted" | "county-approved" | "city-approved" | "returned" | "published" | "closed" | "expired" | "filled" | "withdrawn";
							title: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	submitSurveyDraft: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					draftId: string;
					token: string;
					values: {
						[key: string]: unknown;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Survey"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listQuestions: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				edition?: string;
				editionId?: string;
				lastAtFrom?: string;
				lastAtTo?: string;
				lastSide?: string;
				locale?: "zh" | "en";
				needId?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							county: string;
							editionId: string;
							expert: {
								en: string;
								zh: string;
							};
							id: string;
							lastAt: string;
							lastSide: "demand" | "supply";
							messages: number;
							needCode: string;
							needId: string;
							needTitle: string;
							shared: boolean;
							state: "open" | "closed";
							unread: number;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getQuestion: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						agreed: {
							demand: string | null;
							supply: string | null;
						};
						allowedActions: string[];
						closed: {
							at: string;
							by: {
								en: string;
								zh: string;
							};
							reason: string;
						} | null;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						county: string;
						id: string;
						messages: {
							at: string;
							id: string;
							seq: number;
							side: "demand" | "supply";
							text: string;
						}[];
						names: {
							demand: {
								en: string;
								zh: string;
							};
							supply: {
								en: string;
								zh: string;
							};
						};
						needCode: string;
						needId: string;
						needOpen: boolean;
						needState: {
							en: string;
							zh: string;
						};
						needTitle: string;
						parties: {
							expert: string;
							expertId: string;
							organisation: string;
						} | null;
						readSeq: number;
						side: "demand" | "supply" | "office";
						state: "open" | "closed";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	closeQuestion: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						agreed: {
							demand: string | null;
							supply: string | null;
						};
						allowedActions: string[];
						closed: {
							at: string;
							by: {
								en: string;
								zh: string;
							};
							reason: string;
						} | null;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						county: string;
						id: string;
						messages: {
							at: string;
							id: string;
							seq: number;
							side: "demand" | "supply";
							text: string;
						}[];
						names: {
							demand: {
								en: string;
								zh: string;
							};
							supply: {
								en: string;
								zh: string;
							};
						};
						needCode: string;
						needId: string;
						needOpen: boolean;
						needState: {
							en: string;
							zh: string;
						};
						needTitle: string;
						parties: {
							expert: string;
							expertId: string;
							organisation: string;
						} | null;
						readSeq: number;
						side: "demand" | "supply" | "office";
						state: "open" | "closed";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	agreeToContacts: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					agreed: boolean;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						agreed: {
							demand: string | null;
							supply: string | null;
						};
						allowedActions: string[];
						closed: {
							at: string;
							by: {
								en: string;
								zh: string;
							};
							reason: string;
						} | null;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						county: string;
						id: string;
						messages: {
							at: string;
							id: string;
							seq: number;
							side: "demand" | "supply";
							text: string;
						}[];
						names: {
							demand: {
								en: string;
								zh: string;
							};
							supply: {
								en: string;
								zh: string;
							};
						};
						needCode: string;
						needId: string;
						needOpen: boolean;
						needState: {
							en: string;
							zh: string;
						};
						needTitle: string;
						parties: {
							expert: string;
							expertId: string;
							organisation: string;
						} | null;
						readSeq: number;
						side: "demand" | "supply" | "office";
						state: "open" | "closed";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	writeMessage: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					text: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						agreed: {
							demand: string | null;
							supply: string | null;
						};
						allowedActions: string[];
						closed: {
							at: string;
							by: {
								en: string;
								zh: string;
							};
							reason: string;
						} | null;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						county: string;
						id: string;
						messages: {
							at: string;
							id: string;
							seq: number;
							side: "demand" | "supply";
							text: string;
						}[];
						names: {
							demand: {
								en: string;
								zh: string;
							};
							supply: {
								en: string;
								zh: string;
							};
						};
						needCode: string;
						needId: string;
						needOpen: boolean;
						needState: {
							en: string;
							zh: string;
						};
						needTitle: string;
						parties: {
							expert: string;
							expertId: string;
							organisation: string;
						} | null;
						readSeq: number;
						side: "demand" | "supply" | "office";
						state: "open" | "closed";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	noteQuestionRead: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					seq: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reopenQuestion: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						agreed: {
							demand: string | null;
							supply: string | null;
						};
						allowedActions: string[];
						closed: {
							at: string;
							by: {
								en: string;
								zh: string;
							};
							reason: string;
						} | null;
						contacts: {
							demand: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
							supply: {
								email: string | null;
								name: string;
								phone: string | null;
							}[];
						} | null;
						county: string;
						id: string;
						messages: {
							at: string;
							id: string;
							seq: number;
							side: "demand" | "supply";
							text: string;
						}[];
						names: {
							demand: {
								en: string;
								zh: string;
							};
							supply: {
								en: string;
								zh: string;
							};
						};
						needCode: string;
						needId: string;
						needOpen: boolean;
						needState: {
							en: string;
							zh: string;
						};
						needTitle: string;
						parties: {
							expert: string;
							expertId: string;
							organisation: string;
						} | null;
						readSeq: number;
						side: "demand" | "supply" | "office";
						state: "open" | "closed";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listQuestionsExport: {
		parameters: {
			query?: {
				after?: string;
				columns?: string;
				county?: string;
				edition?: string;
				editionId?: string;
				lastAtFrom?: string;
				lastAtTo?: string;
				lastSide?: string;
				locale?: "zh" | "en";
				needId?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listRecommendations: {
		parameters: {
			query?: {
				after?: string;
				channelId?: string;
				columns?: string;
				county?: string;
				edition?: string;
				kind?: string;
				locale?: "zh" | "en";
				needId?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				receivedAtFrom?: string;
				receivedAtTo?: string;
				sort?: string;
				source?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							allowedActions: string[];
							channelId: string | null;
							channelName: string | null;
							code: string;
							county: string;
							dueAt: string | null;
							email: string | null;
							engagementId: string | null;
							id: string;
							institution: string;
							kind: "self" | "other";
							name: string;
							needCode: string;
							needId: string;
							needTitle: string;
							overdue: boolean;
							phone: string | null;
							receivedAt: string;
							recommenderName: string | null;
							source: "dispatch" | "portal";
							state: "received" | "accepted" | "rejected" | "duplicate" | "withdrawn";
							stateSince: string;
							title: string | null;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getRecommendation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						allowedActions: string[];
						channelId: string | null;
						channelName: string | null;
						code: string;
						consent: string;
						consentAt: string;
						contactMasked: boolean;
						county: string;
						cv: {
							id: string;
							name: string;
							size: number;
						} | null;
						decidedAt: string | null;
						decidedBy: string | null;
						decisionNote: string | null;
						dispatchCode: string | null;
						dispatchId: string | null;
						dueAt: string | null;
						duplicateOf: string | null;
						email: string | null;
						engagementId: string | null;
						expertCode: string | null;
						expertId: string | null;
						field: string | null;
						history: {
							action: string;
							at: string;
							by: string | null;
							id: string;
							reason: string | null;
						}[];
						id: string;
						institution: string;
						kind: "self" | "other";
						language: "zh" | "en";
						name: string;
						needCode: string;
						needId: string;
						needState: string | null;
						needTitle: string;
						others: {
							code: string;
							id: string;
							name: string;
							needCode: string;
							state: string;
						}[];
						overdue: boolean;
						phone: string | null;
						reason: string;
						receivedAt: string;
						recommenderEmail: string | null;
						recommenderName: string | null;
						rejection: ("field" | "level" | "conflict" | "need-served" | "incomplete" | "no-consent" | "not-serious" | "other") | null;
						source: "dispatch" | "portal";
						state: "received" | "accepted" | "rejected" | "duplicate" | "withdrawn";
						stateSince: string;
						title: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	acceptRecommendation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: ("field" | "level" | "conflict" | "need-served" | "incomplete" | "no-consent" | "not-serious" | "other") | null;
					create?: boolean | null;
					duplicateOf?: string | null;
					expertId?: string | null;
					reason?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						engagementId: string | null;
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getRecommendationCandidates: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							code: string;
							expertId: string;
							name: string;
							organisationName: string | null;
							reasons: {
								en: string;
								zh: string;
							}[];
							score: number;
							title: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getRecommendationCv: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/octet-stream": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	markRecommendationDuplicate: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: ("field" | "level" | "conflict" | "need-served" | "incomplete" | "no-consent" | "not-serious" | "other") | null;
					create?: boolean | null;
					duplicateOf?: string | null;
					expertId?: string | null;
					reason?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						engagementId: string | null;
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	rejectRecommendation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: ("field" | "level" | "conflict" | "need-served" | "incomplete" | "no-consent" | "not-serious" | "other") | null;
					create?: boolean | null;
					duplicateOf?: string | null;
					expertId?: string | null;
					reason?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						engagementId: string | null;
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reopenRecommendation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: ("field" | "level" | "conflict" | "need-served" | "incomplete" | "no-consent" | "not-serious" | "other") | null;
					create?: boolean | null;
					duplicateOf?: string | null;
					expertId?: string | null;
					reason?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						engagementId: string | null;
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawRecommendation: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					category?: ("field" | "level" | "conflict" | "need-served" | "incomplete" | "no-consent" | "not-serious" | "other") | null;
					create?: boolean | null;
					duplicateOf?: string | null;
					expertId?: string | null;
					reason?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						engagementId: string | null;
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listRecommendationsExport: {
		parameters: {
			query?: {
				after?: string;
				channelId?: string;
				columns?: string;
				county?: string;
				edition?: string;
				kind?: string;
				locale?: "zh" | "en";
				needId?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				receivedAtFrom?: string;
				receivedAtTo?: string;
				sort?: string;
				source?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	acceptRepair: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					note?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						published: {
							affected: string[];
							changes: number;
							id: string;
							number: number;
						} | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	rejectRepair: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					note?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						published: {
							affected: string[];
							changes: number;
							id: string;
							number: number;
						} | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSession: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["Session"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	signIn: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					code?: string;
					login: string;
					password: string;
				};
			};
		};
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	signOut: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listDemoAccounts: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						demo: boolean;
						items: {
							labels: {
								en: string;
								zh: string;
							}[];
							login: string;
							name: string;
						}[];
						password: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getRecovery: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						available: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	requestRecovery: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					login: string;
				};
			};
		};
		responses: {
			204: {
				content?: never;
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSignings: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				amountFrom?: number;
				amountTo?: number;
				columns?: string;
				contractClass?: string;
				cooperationMode?: string;
				county?: string;
				edition?: string;
				engagement?: string;
				keyProject?: string;
				kind?: string;
				locale?: "zh" | "en";
				occasion?: string;
				officer?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				signedOnFrom?: string;
				signedOnTo?: string;
				sort?: string;
				state?: string;
				supplyParty?: string;
				unit?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["PaperItem"][];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSigning: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						city: string;
						code: string;
						contractClass: string | null;
						cooperationMode: string;
						county: string;
						demanders: {
							id: string;
							name: string;
						}[];
						documents: {
							id: string;
							mime: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
						editionId: string;
						engagementId: string | null;
						expertId: string | null;
						id: string;
						intentId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						note: string | null;
						occasion: "on-stage" | "at-venue" | "after-visit" | "later";
						officer: string;
						recordedAt: string;
						recordedBy: string;
						registrationNumber: string | null;
						signedOn: string;
						state: "standing" | "converted" | "withdrawn";
						supplierName: string;
						supplierOrganisationId: string | null;
						technologyValueYuan: number | null;
						title: string;
						unit: string;
						validFrom: string | null;
						validTo: string | null;
						version: number;
						withdrawnReason: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	amendSigning: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					agreedOn?: string | null;
					amountQualifier?: ("exact" | "gt" | "lt" | "approx") | null;
					amountYuan?: number | null;
					contractClass?: ("development" | "transfer" | "licence" | "consulting" | "service") | null;
					cooperationMode: "technology-extension" | "project-cooperation" | "flexible-engagement";
					county: string;
					keyProject?: boolean | null;
					nature: "correction" | "change";
					note?: string | null;
					occasion: "on-stage" | "at-venue" | "after-visit" | "later";
					officer: string;
					reason: string;
					registrationNumber?: (string | null) | "";
					signedOn: string;
					technologyValueYuan?: number | null;
					title: string;
					unit: string;
					validFrom?: string | null;
					validTo?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						city: string;
						code: string;
						contractClass: string | null;
						cooperationMode: string;
						county: string;
						demanders: {
							id: string;
							name: string;
						}[];
						documents: {
							id: string;
							mime: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
						editionId: string;
						engagementId: string | null;
						expertId: string | null;
						id: string;
						intentId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						note: string | null;
						occasion: "on-stage" | "at-venue" | "after-visit" | "later";
						officer: string;
						recordedAt: string;
						recordedBy: string;
						registrationNumber: string | null;
						signedOn: string;
						state: "standing" | "converted" | "withdrawn";
						supplierName: string;
						supplierOrganisationId: string | null;
						technologyValueYuan: number | null;
						title: string;
						unit: string;
						validFrom: string | null;
						validTo: string | null;
						version: number;
						withdrawnReason: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	convertIntent: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					amountQualifier?: ("exact" | "gt" | "lt" | "approx") | null;
					amountYuan?: number | null;
					contractClass?: ("development" | "transfer" | "licence" | "consulting" | "service") | null;
					cooperationMode: "technology-extension" | "project-cooperation" | "flexible-engagement";
					county: string;
					keyProject?: boolean | null;
					note?: string | null;
					occasion: "on-stage" | "at-venue" | "after-visit" | "later";
					officer: string;
					registrationNumber?: (string | null) | "";
					signedOn: string;
					technologyValueYuan?: number | null;
					title: string;
					unit: string;
					validFrom?: string | null;
					validTo?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						city: string;
						code: string;
						contractClass: string | null;
						cooperationMode: string;
						county: string;
						demanders: {
							id: string;
							name: string;
						}[];
						documents: {
							id: string;
							mime: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
						editionId: string;
						engagementId: string | null;
						expertId: string | null;
						id: string;
						intentId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						note: string | null;
						occasion: "on-stage" | "at-venue" | "after-visit" | "later";
						officer: string;
						recordedAt: string;
						recordedBy: string;
						registrationNumber: string | null;
						signedOn: string;
						state: "standing" | "converted" | "withdrawn";
						supplierName: string;
						supplierOrganisationId: string | null;
						technologyValueYuan: number | null;
						title: string;
						unit: string;
						validFrom: string | null;
						validTo: string | null;
						version: number;
						withdrawnReason: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addSigningDocument: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						agreementId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						city: string;
						code: string;
						contractClass: string | null;
						cooperationMode: string;
						county: string;
						demanders: {
							id: string;
							name: string;
						}[];
						documents: {
							id: string;
							mime: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
						editionId: string;
						engagementId: string | null;
						expertId: string | null;
						id: string;
						intentId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						note: string | null;
						occasion: "on-stage" | "at-venue" | "after-visit" | "later";
						officer: string;
						recordedAt: string;
						recordedBy: string;
						registrationNumber: string | null;
						signedOn: string;
						state: "standing" | "converted" | "withdrawn";
						supplierName: string;
						supplierOrganisationId: string | null;
						technologyValueYuan: number | null;
						title: string;
						unit: string;
						validFrom: string | null;
						validTo: string | null;
						version: number;
						withdrawnReason: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSigningDocument: {
		parameters: {
			query?: never;
			path: {
				fileId: string;
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/octet-stream": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSigningHistory: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							at: string;
							by: string;
							changes: {
								field: string;
								from: unknown;
								label: {
									en: string;
									zh: string;
								};
								to: unknown;
							}[];
							version: number;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getLedgerRowOfPaper: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementPaperId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						asOf: string;
						blockerDueOn: string | null;
						blockers: {
							allowedActions: string[];
							category: "finance" | "site" | "registration" | "tax" | "other";
							deadline: string;
							description: string;
							id: string;
							officeId: string;
							officeName: string;
							overdue: boolean;
							raisedOn: string;
							settledAt: string | null;
							settlement: string | null;
							state: "open" | "resolved" | "rejected";
						}[];
						closedReason: string | null;
						code: string;
						county: string;
						demandParty: string;
						editionId: string;
						engagementId: string | null;
						id: string;
						intentPaperId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						lastProgress: string | null;
						lastVisitOn: string | null;
						officer: string;
						overdue: {
							blocker: boolean;
							visit: boolean;
						};
						rungs: {
							documentReference: string | null;
							evidence: string | null;
							fileId: string | null;
							fileName: string | null;
							label: {
								en: string;
								zh: string;
							};
							on: string | null;
							reached: boolean;
							stage: "agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended";
						}[];
						signedOn: string;
						stage: ("agreed" | "contract" | "money-arrived" | "started" | "accepted" | "ended") | null;
						stageSince: string | null;
						status: "open" | "closed";
						supplyParty: string;
						timeline: {
							by: string | null;
							correctedBy: string | null;
							corrects: string | null;
							data: {
								[key: string]: unknown;
							};
							id: string;
							kind: string;
							label: {
								en: string;
								zh: string;
							};
							occurredAt: string;
							reason: string | null;
							recordedAt: string;
							source: "ledger" | "engagement";
						}[];
						title: string;
						unit: string;
						version: number;
						visitDueOn: string | null;
						withdrawn: boolean;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawSigning: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason: string;
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						agreementId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						city: string;
						code: string;
						contractClass: string | null;
						cooperationMode: string;
						county: string;
						demanders: {
							id: string;
							name: string;
						}[];
						documents: {
							id: string;
							mime: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
						editionId: string;
						engagementId: string | null;
						expertId: string | null;
						id: string;
						intentId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						note: string | null;
						occasion: "on-stage" | "at-venue" | "after-visit" | "later";
						officer: string;
						recordedAt: string;
						recordedBy: string;
						registrationNumber: string | null;
						signedOn: string;
						state: "standing" | "converted" | "withdrawn";
						supplierName: string;
						supplierOrganisationId: string | null;
						technologyValueYuan: number | null;
						title: string;
						unit: string;
						validFrom: string | null;
						validTo: string | null;
						version: number;
						withdrawnReason: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordAgreement: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string | null;
					amountQualifier?: ("exact" | "gt" | "lt" | "approx") | null;
					amountYuan?: number | null;
					contractClass?: ("development" | "transfer" | "licence" | "consulting" | "service") | null;
					cooperationMode: "technology-extension" | "project-cooperation" | "flexible-engagement";
					county: string;
					demanderIds?: string[] | null;
					editionId?: string | null;
					engagementId?: string | null;
					expertId?: string | null;
					keyProject?: boolean | null;
					note?: string | null;
					occasion: "on-stage" | "at-venue" | "after-visit" | "later";
					officer: string;
					registrationNumber?: (string | null) | "";
					signedOn: string;
					supplierName?: string | null;
					supplierOrganisationId?: string | null;
					technologyValueYuan?: number | null;
					title: string;
					unit: string;
					validFrom?: string | null;
					validTo?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						agreementId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						city: string;
						code: string;
						contractClass: string | null;
						cooperationMode: string;
						county: string;
						demanders: {
							id: string;
							name: string;
						}[];
						documents: {
							id: string;
							mime: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
						editionId: string;
						engagementId: string | null;
						expertId: string | null;
						id: string;
						intentId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						note: string | null;
						occasion: "on-stage" | "at-venue" | "after-visit" | "later";
						officer: string;
						recordedAt: string;
						recordedBy: string;
						registrationNumber: string | null;
						signedOn: string;
						state: "standing" | "converted" | "withdrawn";
						supplierName: string;
						supplierOrganisationId: string | null;
						technologyValueYuan: number | null;
						title: string;
						unit: string;
						validFrom: string | null;
						validTo: string | null;
						version: number;
						withdrawnReason: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSigningsExport: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				amountFrom?: number;
				amountTo?: number;
				columns?: string;
				contractClass?: string;
				cooperationMode?: string;
				county?: string;
				edition?: string;
				engagement?: string;
				keyProject?: string;
				kind?: string;
				locale?: "zh" | "en";
				occasion?: string;
				officer?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				signedOnFrom?: string;
				signedOnTo?: string;
				sort?: string;
				state?: string;
				supplyParty?: string;
				unit?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	recordIntent: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string | null;
					amountQualifier?: ("exact" | "gt" | "lt" | "approx") | null;
					amountYuan?: number | null;
					contractClass?: ("development" | "transfer" | "licence" | "consulting" | "service") | null;
					cooperationMode: "technology-extension" | "project-cooperation" | "flexible-engagement";
					county: string;
					demanderIds?: string[] | null;
					editionId?: string | null;
					engagementId?: string | null;
					expertId?: string | null;
					keyProject?: boolean | null;
					note?: string | null;
					occasion: "on-stage" | "at-venue" | "after-visit" | "later";
					officer: string;
					registrationNumber?: (string | null) | "";
					signedOn: string;
					supplierName?: string | null;
					supplierOrganisationId?: string | null;
					technologyValueYuan?: number | null;
					title: string;
					unit: string;
					validFrom?: string | null;
					validTo?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						activityId: string;
						agreementId: string | null;
						allowedActions: string[];
						amountQualifier: "exact" | "gt" | "lt" | "approx";
						amountYuan: number | null;
						city: string;
						code: string;
						contractClass: string | null;
						cooperationMode: string;
						county: string;
						demanders: {
							id: string;
							name: string;
						}[];
						documents: {
							id: string;
							mime: string;
							name: string;
							size: number;
							uploadedAt: string;
						}[];
						editionId: string;
						engagementId: string | null;
						expertId: string | null;
						id: string;
						intentId: string | null;
						keyProject: boolean;
						kind: "intent" | "agreement";
						note: string | null;
						occasion: "on-stage" | "at-venue" | "after-visit" | "later";
						officer: string;
						recordedAt: string;
						recordedBy: string;
						registrationNumber: string | null;
						signedOn: string;
						state: "standing" | "converted" | "withdrawn";
						supplierName: string;
						supplierOrganisationId: string | null;
						technologyValueYuan: number | null;
						title: string;
						unit: string;
						validFrom: string | null;
						validTo: string | null;
						version: number;
						withdrawnReason: string | null;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSiteVisits: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				day?: string;
				edition?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				parties?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				vehicleId?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							address: string | null;
							allowedActions: string[];
							cancelledReason?: string | null;
							capacity: number;
							checked: number;
							checklist: {
								done: boolean;
								id: string;
								text: string;
							}[];
							code: string;
							contactName: string | null;
							contactPhone: string | null;
							county: string | null;
							day: string;
							departsAt: string;
							editionId: string;
							endsAt: string;
							engagementIds: string[];
							hostName: string;
							hostOrganisationId: string;
							id: string;
							parties: {
								key: unknown;
								name: string;
							}[];
							partyCount: number;
							partyNames: string[];
							returnsAt: string;
							startsAt: string;
							state: "planned" | "confirmed" | "done" | "cancelled";
							title: string;
							vehicleId: string | null;
							vehicleName: string | null;
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createSiteVisit: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId: string;
					address?: string | null;
					capacity: number;
					checklist?: {
						done?: boolean;
						id: string;
						text: string;
					}[];
					contactName?: string | null;
					contactPhone?: string | null;
					day: string;
					departsAt: string;
					endsAt: string;
					engagementIds?: string[];
					hostOrganisationId: string;
					parties?: unknown[];
					returnsAt: string;
					startsAt: string;
					title: string;
					vehicleId?: string | null;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSiteVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						address: string | null;
						allowedActions: string[];
						cancelledReason?: string | null;
						capacity: number;
						checked: number;
						checklist: {
							done: boolean;
							id: string;
							text: string;
						}[];
						code: string;
						contactName: string | null;
						contactPhone: string | null;
						county: string | null;
						day: string;
						departsAt: string;
						editionId: string;
						endsAt: string;
						engagementIds: string[];
						engagements: {
							code: string;
							id: string;
							title: string;
						}[];
						hostName: string;
						hostOrganisationId: string;
						id: string;
						parties: {
							key: unknown;
							name: string;
						}[];
						partyCount: number;
						partyNames: string[];
						returnsAt: string;
						startsAt: string;
						state: "planned" | "confirmed" | "done" | "cancelled";
						title: string;
						trail: {
							at: string;
							by: string;
							id: string;
							reason: string | null;
							step: string;
						}[];
						vehicleId: string | null;
						vehicleName: string | null;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editSiteVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					address?: string | null;
					capacity: number;
					checklist?: {
						done?: boolean;
						id: string;
						text: string;
					}[];
					contactName?: string | null;
					contactPhone?: string | null;
					day: string;
					departsAt: string;
					endsAt: string;
					engagementIds?: string[];
					hostOrganisationId: string;
					parties?: unknown[];
					returnsAt: string;
					startsAt: string;
					title: string;
					vehicleId?: string | null;
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	cancelSiteVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					nextStep?: string;
					reason?: string;
					record?: boolean;
					result?: "negotiating" | "intent" | "hold";
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	tickSiteVisitItem: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					done: boolean;
					itemId: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	confirmSiteVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					nextStep?: string;
					reason?: string;
					record?: boolean;
					result?: "negotiating" | "intent" | "hold";
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	finishSiteVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					nextStep?: string;
					reason?: string;
					record?: boolean;
					result?: "negotiating" | "intent" | "hold";
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reopenSiteVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					nextStep?: string;
					reason?: string;
					record?: boolean;
					result?: "negotiating" | "intent" | "hold";
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	restoreSiteVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					nextStep?: string;
					reason?: string;
					record?: boolean;
					result?: "negotiating" | "intent" | "hold";
					version?: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						state: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	engagementsForSiteVisit: {
		parameters: {
			query: {
				activity: string;
				organisation: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							code: string;
							expertId: string | null;
							id: string;
							title: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSiteVisitsExport: {
		parameters: {
			query?: {
				activity?: string;
				after?: string;
				columns?: string;
				county?: string;
				day?: string;
				edition?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				parties?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
				vehicleId?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	sayNotRelevant: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					category: "field" | "too-basic" | "too-advanced" | "known" | "conflict" | "place-time" | "budget" | "not-now" | "other";
					expertId: string;
					needId: string;
					note?: string | null;
					side: "desk" | "demand" | "supply";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	withdrawNotRelevant: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					reason?: string | null;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	noteShown: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					pairs: {
						expertId: string;
						needId: string;
					}[];
					side: "desk" | "demand" | "supply";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						noted: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSurveyAnswers: {
		parameters: {
			query?: {
				after?: string;
				campaign?: string;
				code?: string;
				columns?: string;
				county?: string;
				edition?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				reasons?: string;
				receivedAtFrom?: string;
				receivedAtTo?: string;
				sort?: string;
				state?: string;
				uscc?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["SurveyAnswerItem"][];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSurveyAnswer: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["SurveyAnswer"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	decideSurveyAnswer: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					decision: "accept" | "duplicate" | "refuse";
					organisationId?: string;
					reason?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSurveyAnswersExport: {
		parameters: {
			query?: {
				after?: string;
				campaign?: string;
				code?: string;
				columns?: string;
				county?: string;
				edition?: string;
				kind?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				reasons?: string;
				receivedAtFrom?: string;
				receivedAtTo?: string;
				sort?: string;
				state?: string;
				uscc?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSurveyCampaigns: {
		parameters: {
			query?: {
				after?: string;
				closesOnFrom?: string;
				closesOnTo?: string;
				columns?: string;
				edition?: string;
				kinds?: string;
				locale?: "zh" | "en";
				opensOnFrom?: string;
				opensOnTo?: string;
				page?: number;
				pageSize?: number;
				publicForm?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["SurveyCampaignItem"][];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createSurveyCampaign: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId?: string;
					content: {
						closesOn: string;
						goals?: {
							county: string;
							enterprises: number;
							needs: number;
						}[];
						kinds: ("technology" | "talent")[];
						messageEn?: string;
						messageZh?: string;
						nameEn: string;
						nameZh: string;
						opensOn: string;
						publicForm?: boolean;
					};
					editionId: string;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": components["schemas"]["SurveyCampaign"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSurveyCampaign: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["SurveyCampaign"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editSurveyCampaign: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					content: {
						closesOn: string;
						goals?: {
							county: string;
							enterprises: number;
							needs: number;
						}[];
						kinds: ("technology" | "talent")[];
						messageEn?: string;
						messageZh?: string;
						nameEn: string;
						nameZh: string;
						opensOn: string;
						publicForm?: boolean;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["SurveyCampaign"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	closeSurveyCampaign: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["SurveyCampaign"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	qrOfSurveyForm: {
		parameters: {
			query?: {
				county?: string;
			};
			path: {
				format: "png" | "svg";
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"image/png": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	previewSurveyLetters: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					county?: string;
					kind: "invitation" | "reminder";
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						count: number;
						today: number;
						withAddress: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	openSurveyCampaign: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["SurveyCampaign"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	progressOfSurvey: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						rows: {
							approved: number;
							county: string;
							drafting: number;
							goalEnterprises: number | null;
							goalNeeds: number | null;
							invited: number;
							listed: number;
							needs: number;
							opened: number;
							published: number;
							share: number | null;
							submitted: number;
						}[];
						total: {
							approved: number;
							county: string;
							drafting: number;
							goalEnterprises: number | null;
							goalNeeds: number | null;
							invited: number;
							listed: number;
							needs: number;
							opened: number;
							published: number;
							share: number | null;
							submitted: number;
						};
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	exportProgressOfSurvey: {
		parameters: {
			query?: {
				locale?: "zh" | "en";
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	reopenSurveyCampaign: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["SurveyCampaign"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	addSurveyTargets: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					aboveScaleOnly?: boolean;
					counties?: string[];
					departmentId?: string | null;
					organisationIds?: string[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						added: number;
						known: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSurveyCampaignsExport: {
		parameters: {
			query?: {
				after?: string;
				closesOnFrom?: string;
				closesOnTo?: string;
				columns?: string;
				edition?: string;
				kinds?: string;
				locale?: "zh" | "en";
				opensOnFrom?: string;
				opensOnTo?: string;
				page?: number;
				pageSize?: number;
				publicForm?: string;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listRunningSurveys: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["RunningSurvey"][];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSurveyDepartments: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							id: string;
							name: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSurveyTargets: {
		parameters: {
			query?: {
				after?: string;
				campaign?: string;
				columns?: string;
				county?: string;
				departmentId?: string;
				departmentName?: string;
				edition?: string;
				extensionAsked?: string;
				hasRemark?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				lastLetterAtFrom?: string;
				lastLetterAtTo?: string;
				locale?: "zh" | "en";
				name?: string;
				needsFrom?: number;
				needsTo?: number;
				notesFrom?: number;
				notesTo?: number;
				organisationId?: string;
				origin?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				remindersFrom?: number;
				remindersTo?: number;
				returnedFrom?: number;
				returnedTo?: number;
				sort?: string;
				stage?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: components["schemas"]["SurveyTargetItem"][];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getSurveyTarget: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": components["schemas"]["SurveyTarget"];
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	decideSurveyExtension: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					granted: boolean;
					remark?: string;
					until?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	noteSurveyVisit: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					heard: string;
					mode: "visit" | "phone" | "online" | "meeting";
					nextOn?: string | null;
					nextStep?: string;
					on: string;
					who: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	revokeSurveyLinks: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					linkId?: string;
					reason?: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						revoked: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	assignSurveyTargets: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					departmentId: string | null;
					ids: string[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						changed: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listSurveyTargetsExport: {
		parameters: {
			query?: {
				after?: string;
				campaign?: string;
				columns?: string;
				county?: string;
				departmentId?: string;
				departmentName?: string;
				edition?: string;
				extensionAsked?: string;
				hasRemark?: string;
				invitedAtFrom?: string;
				invitedAtTo?: string;
				lastLetterAtFrom?: string;
				lastLetterAtTo?: string;
				locale?: "zh" | "en";
				name?: string;
				needsFrom?: number;
				needsTo?: number;
				notesFrom?: number;
				notesTo?: number;
				organisationId?: string;
				origin?: string;
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				remindersFrom?: number;
				remindersTo?: number;
				returnedFrom?: number;
				returnedTo?: number;
				sort?: string;
				stage?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	inviteSurveyTargets: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					campaignId?: string;
					county?: string;
					email?: string | null;
					ids?: string[];
					send?: boolean;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						links: {
							delivery: "mail" | "none";
							link: string;
							name: string;
							targetId: string;
						}[];
						mailed: number;
						skipped: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	remindSurveyTargets: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					campaignId?: string;
					county?: string;
					ids?: string[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						links: {
							delivery: "mail" | "none";
							link: string;
							name: string;
							targetId: string;
						}[];
						mailed: number;
						skipped: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	removeSurveyTargets: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					ids: string[];
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						removed: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	claimSurvey: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					token: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						left: number;
						taken: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listTimetableVersions: {
		parameters: {
			query: {
				activity: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							changes: {
								from: {
									slot: string;
									table: string | null;
									text?: {
										en: string;
										zh: string;
									};
								} | null;
								meeting: string;
								title: string;
								to: {
									slot: string;
									table: string | null;
									text?: {
										en: string;
										zh: string;
									};
								} | null;
							}[];
							digest: string;
							editionId: string;
							id: string;
							note: string | null;
							number: number;
							placed: number;
							publishedAt: string;
							publishedBy: string;
							quality: {
								bound: number | null;
								breaks: number;
								fairness: {
									least: number;
									most: number;
								};
								meetings: number;
								placed: number;
								roomChanges: number;
								roomChangesBound?: number;
								status: "optimal" | "feasible" | "broken" | "empty";
								violations: number;
								walkingMinutes: number;
								wishes: number;
								wishesMet: number;
							};
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getTimetableVersion: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						changes: {
							from: {
								slot: string;
								table: string | null;
								text?: {
									en: string;
									zh: string;
								};
							} | null;
							meeting: string;
							title: string;
							to: {
								slot: string;
								table: string | null;
								text?: {
									en: string;
									zh: string;
								};
							} | null;
						}[];
						digest: string;
						editionId: string;
						id: string;
						names: {
							meetings: {
								code: string;
								county: string;
								engagementId: string | null;
								id: string;
								parties: string[];
								title: string;
							}[];
							parties: {
								county: string | null;
								key: string;
								name: string;
								nameEn: string | null;
							}[];
							slots: {
								day: string;
								endsAt: string;
								id: string;
								kind: string;
								session: string;
								startsAt: string;
								title: {
									en: string;
									zh: string;
								} | null;
							}[];
							tables: {
								county: string | null;
								id: string;
								number: string;
								room: {
									en: string;
									zh: string;
								};
							}[];
						};
						note: string | null;
						number: number;
						placed: number;
						placements: {
							meeting: string;
							slot: string;
							table: string | null;
						}[];
						publishedAt: string;
						publishedBy: string;
						quality: {
							bound: number | null;
							breaks: number;
							fairness: {
								least: number;
								most: number;
							};
							meetings: number;
							placed: number;
							roomChanges: number;
							roomChangesBound?: number;
							status: "optimal" | "feasible" | "broken" | "empty";
							violations: number;
							walkingMinutes: number;
							wishes: number;
							wishesMet: number;
						};
						visits: {
							address: string | null;
							code: string;
							day: string;
							departsAt: string;
							endsAt: string;
							hostName: string;
							id: string;
							parties: string[];
							returnsAt: string;
							startsAt: string;
							title: string;
							vehicle: string | null;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getTimetableVersionFile: {
		parameters: {
			query?: never;
			path: {
				file: "problem" | "timetable";
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listTimetables: {
		parameters: {
			query: {
				activity: string;
				after?: string;
				columns?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						items: {
							activityId: string;
							allowedActions: string[];
							changedAt: string;
							code: string;
							conflict: {
								constraint: string;
								text: {
									en: string;
									zh: string;
								};
								with: (string | number)[];
							}[] | null;
							createdAt: string;
							createdBy: string;
							editionId: string;
							failure: {
								en: string;
								zh: string;
							} | null;
							id: string;
							name: string;
							progress: {
								bound: number | null;
								breaks: number | null;
								of: number;
								phase: "waiting" | "searching" | "proving" | "saving";
								placed: number;
								scope: "all" | "unplaced";
								seconds: number;
								unplaced: number;
							} | null;
							quality: {
								bound: number | null;
								breaks: number;
								fairness: {
									least: number;
									most: number;
								};
								meetings: number;
								placed: number;
								roomChanges: number;
								roomChangesBound?: number;
								status: "optimal" | "feasible" | "broken" | "empty";
								violations: number;
								walkingMinutes: number;
								wishes: number;
								wishesMet: number;
							} | null;
							settings: {
								breaks: boolean;
								fairness: number | null;
								ownTables: boolean;
								prove: boolean;
								seconds: number;
								seed: number;
							};
							state: "draft" | "solving" | "published";
							version: number;
						}[];
						nextCursor: string | null;
						page: number;
						pageSize: number;
						total: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	createTimetable: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody: {
			content: {
				"application/json": {
					activityId: string;
					from?: {
						kind: "empty";
					} | {
						id: string;
						kind: "timetable";
					} | {
						kind: "version";
					};
					name: string;
					settings?: {
						breaks?: boolean;
						fairness?: number | null;
						ownTables?: boolean;
						prove?: boolean;
						seconds?: number;
						seed?: number;
					};
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	getTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						activityId: string;
						allowedActions: string[];
						changedAt: string;
						code: string;
						conflict: {
							constraint: string;
							text: {
								en: string;
								zh: string;
							};
							with: (string | number)[];
						}[] | null;
						createdAt: string;
						createdBy: string;
						editionId: string;
						failure: {
							en: string;
							zh: string;
						} | null;
						id: string;
						name: string;
						progress: {
							bound: number | null;
							breaks: number | null;
							of: number;
							phase: "waiting" | "searching" | "proving" | "saving";
							placed: number;
							scope: "all" | "unplaced";
							seconds: number;
							unplaced: number;
						} | null;
						quality: {
							bound: number | null;
							breaks: number;
							fairness: {
								least: number;
								most: number;
							};
							meetings: number;
							placed: number;
							roomChanges: number;
							roomChangesBound?: number;
							status: "optimal" | "feasible" | "broken" | "empty";
							violations: number;
							walkingMinutes: number;
							wishes: number;
							wishesMet: number;
						} | null;
						settings: {
							breaks: boolean;
							fairness: number | null;
							ownTables: boolean;
							prove: boolean;
							seconds: number;
							seed: number;
						};
						state: "draft" | "solving" | "published";
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	deleteTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	editTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					name?: string;
					settings?: {
						breaks?: boolean;
						fairness?: number | null;
						ownTables?: boolean;
						prove?: boolean;
						seconds?: number;
						seed?: number;
					};
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	boardOfTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						labels: {
							[key: string]: {
								en: string;
								zh: string;
							};
						};
						locked: string[];
						meetings: {
							code: string;
							county: string;
							engagementId: string | null;
							id: string;
							needs: string[];
							optional: boolean;
							parties: string[];
							priority: number;
							title: string;
						}[];
						parties: {
							county: string | null;
							key: string;
							kind: "expert" | "organisation";
							name: string;
							nameEn: string | null;
							replyState: "not-invited" | "waiting" | "accepted" | "declined";
						}[];
						placements: {
							meeting: string;
							slot: string;
							table: string | null;
						}[];
						problem: {
							[key: string]: unknown;
						};
						published: {
							id: string;
							number: number;
							placements: {
								meeting: string;
								slot: string;
								table: string | null;
							}[];
						} | null;
						tables: {
							county: string | null;
							id: string;
							number: string;
							reserved: boolean;
							room: {
								en: string;
								zh: string;
							};
							roomId: string;
							skills: string[];
						}[];
						timetable: {
							activityId: string;
							allowedActions: string[];
							changedAt: string;
							code: string;
							conflict: {
								constraint: string;
								text: {
									en: string;
									zh: string;
								};
								with: (string | number)[];
							}[] | null;
							createdAt: string;
							createdBy: string;
							editionId: string;
							failure: {
								en: string;
								zh: string;
							} | null;
							id: string;
							name: string;
							progress: {
								bound: number | null;
								breaks: number | null;
								of: number;
								phase: "waiting" | "searching" | "proving" | "saving";
								placed: number;
								scope: "all" | "unplaced";
								seconds: number;
								unplaced: number;
							} | null;
							quality: {
								bound: number | null;
								breaks: number;
								fairness: {
									least: number;
									most: number;
								};
								meetings: number;
								placed: number;
								roomChanges: number;
								roomChangesBound?: number;
								status: "optimal" | "feasible" | "broken" | "empty";
								violations: number;
								walkingMinutes: number;
								wishes: number;
								wishesMet: number;
							} | null;
							settings: {
								breaks: boolean;
								fairness: number | null;
								ownTables: boolean;
								prove: boolean;
								seconds: number;
								seed: number;
							};
							state: "draft" | "solving" | "published";
							version: number;
						};
						unplaced: {
							meeting: string;
							why: {
								en: string;
								zh: string;
							};
						}[];
						violations: {
							constraint: string;
							text: {
								en: string;
								zh: string;
							};
							with: (string | number)[];
						}[];
						visits: {
							id: string;
							parties: string[];
							title: string;
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	compareTimetables: {
		parameters: {
			query?: {
				with?: string;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						changes: {
							from: {
								slot: string;
								table: string | null;
								text?: {
									en: string;
									zh: string;
								};
							} | null;
							meeting: string;
							title: string;
							to: {
								slot: string;
								table: string | null;
								text?: {
									en: string;
									zh: string;
								};
							} | null;
						}[];
						left: {
							id: string;
							name: string;
							number: number | null;
							quality: {
								bound: number | null;
								breaks: number;
								fairness: {
									least: number;
									most: number;
								};
								meetings: number;
								placed: number;
								roomChanges: number;
								roomChangesBound?: number;
								status: "optimal" | "feasible" | "broken" | "empty";
								violations: number;
								walkingMinutes: number;
								wishes: number;
								wishesMet: number;
							} | null;
						};
						right: {
							id: string;
							name: string;
							number: number | null;
							quality: {
								bound: number | null;
								breaks: number;
								fairness: {
									least: number;
									most: number;
								};
								meetings: number;
								placed: number;
								roomChanges: number;
								roomChangesBound?: number;
								status: "optimal" | "feasible" | "broken" | "empty";
								violations: number;
								walkingMinutes: number;
								wishes: number;
								wishesMet: number;
							} | null;
						};
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	moveTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					lock?: string[];
					place?: {
						meeting: string;
						slot: string | null;
						table: string | null;
					}[];
					unlock?: string[];
					version: number;
				};
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						quality: {
							bound: number | null;
							breaks: number;
							fairness: {
								least: number;
								most: number;
							};
							meetings: number;
							placed: number;
							roomChanges: number;
							roomChangesBound?: number;
							status: "optimal" | "feasible" | "broken" | "empty";
							violations: number;
							walkingMinutes: number;
							wishes: number;
							wishesMet: number;
						};
						version: number;
						violations: {
							constraint: string;
							text: {
								en: string;
								zh: string;
							};
							with: (string | number)[];
						}[];
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	publishTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					base?: number;
					note?: string | null;
					version: number;
				};
			};
		};
		responses: {
			201: {
				content: {
					"application/json": {
						affected: string[];
						changes: number;
						id: string;
						number: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	solveTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": {
					scope?: "all" | "unplaced";
					version: number;
				};
			};
		};
		responses: {
			202: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	stopTimetable: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody: {
			content: {
				"application/json": Record<string, never>;
			};
		};
		responses: {
			200: {
				content: {
					"application/json": {
						id: string;
						version: number;
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	whyNotTimetable: {
		parameters: {
			query: {
				meeting: string;
			};
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/json": {
						causes: {
							constraint: string;
							text: {
								en: string;
								zh: string;
							};
							with: (string | number)[];
						}[];
						meeting: string;
						smallest: boolean;
						state: "possible" | "impossible" | "open";
					};
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	listTimetablesExport: {
		parameters: {
			query: {
				activity: string;
				after?: string;
				columns?: string;
				locale?: "zh" | "en";
				page?: number;
				pageSize?: number;
				q?: string;
				reason?: string;
				sort?: string;
				state?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalHome: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAnnouncements: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAnnouncement: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAnnouncementFile: {
		parameters: {
			query?: never;
			path: {
				fileId: string;
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/octet-stream": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAsset: {
		parameters: {
			query?: never;
			path: {
				name: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/css": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerDigest: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerNeed: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerRecommend: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerSeen: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerSubscription: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerUnsubscribe: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalHomeEn: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAnnouncementsEn: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAnnouncementEn: {
		parameters: {
			query?: never;
			path: {
				id: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerDigestEn: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerNeedEn: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerRecommendEn: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerSeenEn: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerSubscriptionEn: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	partnerUnsubscribeEn: {
		parameters: {
			query?: {
				done?: string;
				sent?: string;
			};
			path: {
				code: string;
				token: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalExpertsEn: {
		parameters: {
			query?: {
				page?: number;
				q?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalExpertEn: {
		parameters: {
			query?: never;
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalFeedsEn: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAtomEn: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/atom+xml": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalJsonFeedEn: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/feed+json": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalRssEn: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/rss+xml": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalLiveEn: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalNeedsEn: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalWorkbookEn: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalNeedEn: {
		parameters: {
			query?: never;
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	offerFormEn: {
		parameters: {
			query?: {
				kind?: string;
				sent?: string;
			};
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	sendOfferEn: {
		parameters: {
			query?: {
				kind?: string;
				sent?: string;
			};
			path: {
				code: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalExperts: {
		parameters: {
			query?: {
				page?: number;
				q?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalExpert: {
		parameters: {
			query?: never;
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalFeeds: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalAtom: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/atom+xml": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalJsonFeed: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/feed+json": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalRss: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/rss+xml": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalLive: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalLiveEvents: {
		parameters: {
			query?: {
				once?: "1";
				since?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/event-stream": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalNeeds: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalWorkbook: {
		parameters: {
			query?: {
				budget?: string | string[];
				call?: string | string[];
				county?: string | string[];
				deadline?: string | string[];
				edition?: string;
				field?: string | string[];
				industry?: string | string[];
				kind?: string | string[];
				page?: number;
				q?: string;
				sort?: string;
			};
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalNeed: {
		parameters: {
			query?: never;
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	offerForm: {
		parameters: {
			query?: {
				kind?: string;
				sent?: string;
			};
			path: {
				code: string;
			};
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	sendOffer: {
		parameters: {
			query?: {
				kind?: string;
				sent?: string;
			};
			path: {
				code: string;
			};
		};
		requestBody: {
			content: {
				"multipart/form-data": {
					file: string;
				};
			};
		};
		responses: {
			200: {
				content: {
					"text/html": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalRobots: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"text/plain": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
	portalSitemap: {
		parameters: {
			query?: never;
			path?: never;
		};
		requestBody?: never;
		responses: {
			200: {
				content: {
					"application/xml": string;
				};
			};
			default: {
				content: {
					"application/problem+json": components["schemas"]["Problem"];
				};
			};
		};
	};
}
