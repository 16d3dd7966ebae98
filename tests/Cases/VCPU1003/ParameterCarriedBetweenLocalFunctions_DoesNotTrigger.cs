// One local function fills the parameter and another looks at it; the one that calls both names it nowhere.
[Port("x86")]
public sealed class ParameterCarriedBetweenLocalFunctionsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Serve(vcpu, true);
        return 0;
    }

    private static void Serve(Vcpu vcpu, bool pending)
    {
        Step();

        void Step()
        {
            vcpu.HostCpu.DisableInterrupts();
            Look();
            Enter();
            vcpu.HostCpu.EnableInterrupts();
        }

        void Look() => pending = vcpu.Task.TransferWorkPending();

        void Enter()
        {
            if (!pending)
            {
                vcpu.EnterGuest();
            }
        }
    }
}
