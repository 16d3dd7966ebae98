// What a delegate is made of says itself what it does: a local function whose body does something else, and a method of another assembly.
[SetsInterrupts(InterruptState.Off)]
public delegate void TurnsOff();

public static class ContractsOfTheTargets
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        TurnsOff first = {|VCPU9002:TurnOff|};
        TurnsOff second = {|VCPU9002:vcpu.HostCpu.EnableInterrupts|};
        first();
        second();
        vcpu.HostCpu.EnableInterrupts();

        [SetsInterrupts(InterruptState.On)]
        void {|VCPU9002:TurnOff|}() => vcpu.HostCpu.DisableInterrupts();
    }
}
