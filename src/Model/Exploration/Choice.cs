namespace VcpuLint.Model;

/// <summary>What is decided at a choice point.</summary>
internal enum ChoiceKind
{
    /// <summary>Work was raised for a task that is about to be looked at.</summary>
    Raise,

    /// <summary>A request was made of a vCPU that is about to be looked at.</summary>
    Request,

    /// <summary>How the guest of a vCPU exits.</summary>
    Exit,

    /// <summary>What ends a wait.</summary>
    WakeUp,

    /// <summary>On which CPU a task goes on that slept.</summary>
    Move,

    /// <summary>The answer to a free choice.</summary>
    Answer,

    /// <summary>An interrupt waits.</summary>
    Interrupt,

    /// <summary>A vCPU that says it is in the guest was told to leave it, with no request.</summary>
    Kick,

    /// <summary>Another vCPU took the guest's page tables back.</summary>
    TakePageTables,
}

/// <summary>What ends a wait, if it is not what the task waits for.</summary>
internal enum WakeCause
{
    /// <summary><see cref="ThreadFlags.SigPending"/>.</summary>
    SigPending,

    /// <summary><see cref="ThreadFlags.NotifySignal"/>.</summary>
    NotifySignal,

    /// <summary>Nothing at all.</summary>
    Nothing,

    /// <summary>Another CPU asks for it (<see cref="VcpuRequest.Unblock"/>).</summary>
    Unblock,
}

/// <summary>A decision of the adversary that is not the quiet one.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Value">The flag, the request, the cause, the CPU or the answer.</param>
/// <param name="Vcpu">Whose work or guest it is; 0 for everything else.</param>
/// <param name="Exit">How its guest exits.</param>
internal readonly record struct Choice(ChoiceKind Kind, int Value = 0, int Vcpu = 0, GuestExit Exit = default);

/// <summary>A decision and where it is made.</summary>
/// <param name="Point">The number of the choice point in its run, from 0.</param>
/// <param name="Choice">What is decided there.</param>
internal readonly record struct Deviation(int Point, Choice Choice);

/// <summary>A place in a run where the adversary may decide.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Vcpu">Whose work or guest it is; 0 for everything else.</param>
/// <param name="Offer">The flags that may be raised, the request (-1: any), the CPU to move to, or the quiet answer.</param>
internal readonly record struct ChoicePoint(ChoiceKind Kind, int Vcpu, int Offer)
{
    /// <summary>Says whether a decision can be made here.</summary>
    public bool Admits(in Choice choice) => choice.Kind == Kind && choice.Vcpu == Vcpu && Kind switch
    {
        ChoiceKind.Raise => (choice.Value & Offer) != 0,
        ChoiceKind.Request => Offer < 0 || choice.Value == Offer,
        ChoiceKind.WakeUp => choice.Value != (int)WakeCause.Unblock || Offer != 0,
        _ => true,
    };

    /// <summary>Says what can be decided here, for messages.</summary>
    public override string ToString() => Kind switch
    {
        ChoiceKind.Raise => $"the port looks at {((ThreadFlags)Offer).Names()} of vcpu {Vcpu}",
        ChoiceKind.Request => Offer < 0 ? "the port looks for any request" : $"the port looks for the request {(VcpuRequest)Offer}",
        ChoiceKind.Exit => $"the guest of vcpu {Vcpu} exits",
        ChoiceKind.WakeUp => "the port waits",
        ChoiceKind.Move => "the port sleeps",
        ChoiceKind.Answer => "the port asks for a free choice",
        ChoiceKind.Interrupt => "the port asks whether an interrupt waits",
        ChoiceKind.Kick => "the port reads its vCPU's mode",
        _ => "the port asks for the guest's page tables",
    };
}
