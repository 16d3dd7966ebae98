using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>A signal makes the loop leave to user space with the error, the exit reason and one count, whenever it arrives.</summary>
public sealed class SignalTests
{
    public static TheoryData<string> Ports => [.. PortUnderTest.Names];

    public static TheoryData<string, ThreadFlags> PortsAndSignals => WithSignals(PortUnderTest.Names);

    public static TheoryData<string, ThreadFlags> CheckingPortsAndSignals => WithSignals(PortUnderTest.EnteringWithInterruptsOff);

    [Theory]
    [MemberData(nameof(PortsAndSignals))]
    public void InTheGuest(string port, ThreadFlags signal) => Story
        .Play(port, new HostScript().Exit(GuestExitReason.PageFault).Interrupted().Interrupted(signal))
        .LeftForSignal(entries: 3);

    [Theory]
    [MemberData(nameof(PortsAndSignals))]
    public void InTheGuest_BesideOtherWork(string port, ThreadFlags signal) => Story
        .Play(port, new HostScript().Interrupted(signal | ThreadFlags.NotifyResume | ThreadFlags.Reschedule))
        .LeftForSignal(entries: 1);

    [Theory]
    [MemberData(nameof(CheckingPortsAndSignals))]
    public void JustBeforeInterruptsAreOff(string port, ThreadFlags signal) => Story
        .Play(port, new HostScript().Raise(HostMoment.LastInterruptsOn, signal))
        .LeftForSignal(entries: 0);

    [Theory]
    [MemberData(nameof(CheckingPortsAndSignals))]
    public void WithInterruptsOff(string port, ThreadFlags signal) => Story
        .Play(port, new HostScript().Raise(HostMoment.InterruptsOff, signal))
        .LeftForSignal(entries: 0);

    [Theory]
    [MemberData(nameof(CheckingPortsAndSignals))]
    public void AfterTheCheck_EndsTheGuestAtOnce(string port, ThreadFlags signal) => Story
        .Play(port, new HostScript().Raise(HostMoment.Entry, signal))
        .LeftForSignal(entries: 1);

    [Theory]
    [MemberData(nameof(PortsAndSignals))]
    public void InTheSleepOfADrain(string port, ThreadFlags signal) => Story
        .Play(port, new HostScript().Interrupted(ThreadFlags.NeedResched).Raise(HostMoment.Sleep, signal))
        .LeftForSignal(entries: 1);

    [Theory]
    [MemberData(nameof(PortsAndSignals))]
    public void BeforeTheRun_IsTheReasonButCountedOnlyByALoopThatBegan(string port, ThreadFlags signal)
    {
        PortUnderTest traits = PortUnderTest.Named(port);
        ExitReason reason = traits.TellsSignals ? ExitReason.Interrupted : ExitReason.Unknown;

        Story story = Story.Play(port, new HostScript().Raise(HostMoment.Start, signal));

        Assert.Equal((-Errno.EINTR, reason, 0), (story.Run.Result, story.Vcpu.RunPage.ExitReason, story.Run.Entries));
        Assert.Equal(traits.LeavesEarly || !traits.TellsSignals ? 0 : 1, story.Vcpu.Stats.SignalExits);
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void NextRun_EntersTheGuestAgain(string port)
    {
        var host = new ScriptedHost(PortUnderTest.Create(port));
        host.Run(new HostScript().Signal());

        HostRun second = host.Run(new HostScript().Interrupted().Signal());

        Assert.Equal((-Errno.EINTR, 2), (second.Result, second.Entries));
        Assert.Equal(PortUnderTest.Named(port).TellsSignals ? 2 : 0, host.Vm.Vcpus[0].Stats.SignalExits);
    }

    private static TheoryData<string, ThreadFlags> WithSignals(IEnumerable<string> ports)
    {
        TheoryData<string, ThreadFlags> data = [];
        foreach (string port in ports)
        {
            foreach (ThreadFlags signal in Story.Signals)
            {
                data.Add(port, signal);
            }
        }

        return data;
    }
}
